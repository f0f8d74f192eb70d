import { executeServerCommand } from '@web/test-runner-commands';
import { DEADLINE, faults, visit } from './visit.js';

const pages = await (await fetch('/hosts/-/pages.json')).json();
const [, browser, version] = /(Firefox|Chrome|Version)\/([\d.]+)/.exec(navigator.userAgent);
const engine = { Firefox: 'firefox', Chrome: 'chromium', Version: 'webkit' }[browser];
const MEANS = {
  works: 'the widgets work',
  soft: 'the links stay, and nothing is thrown',
  kept: 'the entries are in the page, which hides or distorts them',
};
for (const section of new Set(pages.map((page) => page.section))) {
  describe(section, () => {
    for (const page of pages.filter((one) => one.section === section)) {
      const means = `${MEANS[page.expect]}${page.light ? ', with light' : ''}`;
      const test = page.missing ? it.skip : it;
      test(`${page.title}: ${means}`, async () => {
        const report = await visit(page);
        const broken = faults(page, report);
        const drawn = report.states.some((state) => state.endsWith(' ready'));
        await executeServerCommand('host-page', { name: page.name, light: page.light, broken, drawn, engine, version });
        if (broken.length) throw new Error(broken.join('\n'));
      }).timeout(DEADLINE + 5_000);
    }
  });
}
