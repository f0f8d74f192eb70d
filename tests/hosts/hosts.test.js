import { executeServerCommand } from '@web/test-runner-commands';

const pages = await (await fetch('/hosts/-/pages.json')).json();
const [, browser, version] = /(Firefox|Chrome|Version)\/([\d.]+)/.exec(navigator.userAgent);
const engine = { Firefox: 'firefox', Chrome: 'chromium', Version: 'webkit' }[browser];
const DEADLINE = 15_000;

/** Opens a page in a frame and waits until its first script says that all has settled, and what it saw. */
function visit({ name, width = 780 }) {
  const frame = document.createElement('iframe');
  frame.style = `width: ${width}px; height: 580px; border: 0`;
  frame.title = name;
  return new Promise((resolve) => {
    let last = { errors: [], violations: [], warnings: [], states: ['the page said nothing'] };
    const finish = (report) => {
      clearTimeout(timer);
      removeEventListener('message', listen);
      frame.remove();
      resolve(report);
    };
    const timer = setTimeout(
      () => finish({ ...last, problems: [`It never settled: ${last.states.join(', ')}`] }),
      DEADLINE,
    );
    const listen = ({ data }) => {
      if (data?.page !== name) return;
      last = data;
      if (data.done) finish(data);
    };
    addEventListener('message', listen);
    frame.src = `/hosts/${name}`;
    document.body.append(frame);
  });
}

/** All that is wrong with what a page said. */
function faults(page, { problems, errors, violations, warnings }) {
  const unlike = (pattern) => (text) => !pattern || !new RegExp(pattern).test(text);
  return [
    ...problems,
    ...(problems.length ? warnings.map((warning) => `Said: ${warning}`) : []),
    ...errors.filter(unlike(page.errors)).map((error) => `Thrown: ${error}`),
    ...violations.filter(unlike(page.violations)).map((one) => `Violates the policy: ${one}`),
  ];
}

for (const section of new Set(pages.map((page) => page.section))) {
  describe(section, () => {
    for (const page of pages.filter((one) => one.section === section)) {
      const means = page.expect === 'works' ? 'the widgets work' : 'the links stay, and nothing is thrown';
      const test = page.missing ? it.skip : it;
      test(`${page.title}: ${means}`, async () => {
        const report = await visit(page);
        const broken = faults(page, report);
        const drawn = report.states.some((state) => state.endsWith(' ready'));
        await executeServerCommand('host-page', { name: page.name, broken, drawn, engine, version });
        if (broken.length) throw new Error(broken.join('\n'));
      }).timeout(DEADLINE + 5_000);
    }
  });
}
