// Every story in every mode in which people read it: axe with all its rules, IBM's checker, nothing cut off or sticking
// out, nothing that moves for ever. Usage: node tests/stories/matrix.mjs [part of a story's name]; MODES=dark,narrow takes
// some. Needs a built Storybook. Ends with 'N passed, N failed'.
import { createRequire } from 'node:module';
import { openStories } from './site.mjs';

const require = createRequire(import.meta.url);
const AXE = require.resolve('axe-core/axe.min.js');
const ACE = require.resolve('accessibility-checker-engine/ace.js');

/** Style sheets for the page, and (`inside`) for every shadow root in it. */
const MODES = {
  light: {},
  dark: {
    options: { colorScheme: 'dark' },
    style: ':root { color-scheme: dark } body { background: Canvas; color: CanvasText }',
  },
  forced: { options: { forcedColors: 'active' } },
  narrow: { options: { viewport: { width: 320, height: 256 } } },
  spacing: {
    inside:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  },
  large: { options: { viewport: { width: 1280, height: 800 } }, style: 'body { font-size: 200% }' },
  rtl: { before: () => (document.documentElement.dir = 'rtl') },
  root625: { style: 'html { font-size: 62.5% }' },
};

// A story is a piece of a page: what only a whole page can have is not asked of it.
const PAGE_RULES = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass'];
const ACE_PAGE_RULES =
  /^(skip_main_exists|aria_content_in_landmark|page_title_exists|html_lang_exists|style_highcontrast_visible|html_skipnav_exists)$/;

async function axe(page) {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(
    (off) =>
      globalThis.axe.run('#storybook-root', {
        rules: Object.fromEntries([...off.map((id) => [id, { enabled: false }]), ['target-size', { enabled: true }]]),
      }),
    PAGE_RULES,
  );
  return violations.map(
    ({ id, nodes }) =>
      `axe ${id}: ${nodes.map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary}`).join('; ')}`,
  );
}

async function ace(page) {
  await page.addScriptTag({ path: ACE });
  const results = await page.evaluate(async () => {
    const report = await new globalThis.ace.Checker().check(document, ['WCAG_2_2']);
    return report.results.map(({ ruleId, value, message, path, snippet }) => ({
      ruleId,
      value,
      message,
      dom: path.dom,
      snippet,
    }));
  });
  return results
    .filter(
      ({ value, ruleId, dom }) =>
        value[0] === 'VIOLATION' && value[1] === 'FAIL' && !ACE_PAGE_RULES.test(ruleId) && /kitu-/.test(dom),
    )
    .map(({ ruleId, message, snippet }) => `ace ${ruleId}: ${message} ${snippet}`);
}

/** Runs in the page. */
function lookOver() {
  const problems = [];
  const page = document.scrollingElement;
  if (page.scrollWidth > window.innerWidth) problems.push(`sticks out by ${page.scrollWidth - window.innerWidth} px`);
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const animations = roots.flatMap((root) => root.getAnimations());
  const endless = animations.filter(({ effect }) => effect.getComputedTiming().endTime === Infinity);
  if (endless.length) problems.push(`${endless.length} animations never end`);
  for (const element of document.querySelectorAll('#storybook-root *')) {
    for (const target of element.shadowRoot?.querySelectorAll('button, summary') ?? []) {
      const { width, height } = target.getBoundingClientRect();
      if (width && (width < 24 || height < 24))
        problems.push(`${target.textContent.trim()} is ${width} × ${height} px`);
    }
  }
  return problems;
}

const wanted = (process.env.MODES ?? Object.keys(MODES).join()).split(',');
const part = process.argv[2] ?? '';
const site = await openStories();
const stories = site.entries.filter(({ type, id }) => type === 'story' && id.includes(part));
let passed = 0;
let failed = 0;

for (const mode of wanted) {
  const { options, style, inside, before } = MODES[mode];
  const page = await site.window(options);
  // A story with a background of its own has none where the reader's colours are forced.
  for (const story of stories.filter(({ id }) => mode !== 'forced' || !id.includes('--dark'))) {
    let problems;
    try {
      await site.show(page, story);
      if (before) await page.evaluate(before);
      if (style ?? inside) await page.addStyleTag({ content: style ?? inside });
      if (inside) {
        await page.evaluate((text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          for (const { shadowRoot } of document.querySelectorAll('*')) shadowRoot?.adoptedStyleSheets.push(sheet);
        }, inside);
      }
      problems = [...(await page.evaluate(lookOver)), ...(await axe(page)), ...(await ace(page))];
    } catch (error) {
      problems = [String(error)];
    }
    if (problems.length) {
      failed += 1;
      console.log(`not ok ${mode} ${story.id}\n  ${problems.map((text) => text.slice(0, 600)).join('\n  ')}`);
    } else {
      passed += 1;
    }
  }
  await page.context().close();
}
await site.close();
console.log(`\n${stories.length} stories in ${wanted.length} modes`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
