// What is asked of a widget in each state and mode. Each gives a list of problems: none, if all is well.
import { createRequire } from 'node:module';
import { all } from '../support/amount.mjs';

const require = createRequire(import.meta.url);

/** The two checkers, to be put into a page. */
export const checkers = [
  require.resolve('axe-core/axe.min.js'),
  require.resolve('accessibility-checker-engine/ace.js'),
];

/**
 * Rules of axe that are off: those of level AAA, those that are on their way out, and one experiment, which asks for a
 * landmark around every table that scrolls; axe's own scrollable-region-focusable asks for what is there.
 */
const isOff = ({ ruleId, tags }) =>
  ruleId === 'focus-order-semantics' || tags.some((tag) => /aaa$|obsolete|deprecated/.test(tag));

/**
 * axe with all its rules, also best practice, contrast and the experimental ones. Between two rules it waits with
 * setTimeout, which a browser makes last 4 ms: nine tenths of its time. Nobody uses this page, so it need not wait.
 */
export async function axe(page) {
  const off = (await page.evaluate(() => globalThis.axe.getRules())).filter(isOff).map(({ ruleId }) => ruleId);
  return page.evaluate(async (names) => {
    const rules = Object.fromEntries(
      globalThis.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !names.includes(ruleId) }]),
    );
    const { setTimeout: later } = globalThis;
    globalThis.setTimeout = (call, ms, ...rest) => (ms ? later(call, ms, ...rest) : queueMicrotask(call));
    try {
      const { violations } = await globalThis.axe.run(document, { rules, resultTypes: ['violations'] });
      return violations.map(
        ({ id, nodes }) =>
          `axe ${id}: ${nodes.map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary}`).join('; ')}`,
      );
    } finally {
      globalThis.setTimeout = later;
    }
  }, off);
}

/** IBM's checker with its rules for WCAG 2.2 A and AA. */
export const ace = (page) =>
  page.evaluate(async () => {
    globalThis.checker ??= new globalThis.ace.Checker();
    const { results } = await globalThis.checker.check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [level, verdict] }) => level === 'VIOLATION' && verdict === 'FAIL')
      .map(({ ruleId, message, snippet }) => `ace ${ruleId}: ${message} ${snippet}`);
  });

/**
 * Checks beyond the rules of axe and IBM: nothing overflows or is cut off, no endless animation, no target is too
 * small.
 */
export const lookOver = (page) =>
  page.evaluate(() => {
    const problems = [];
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth > innerWidth) problems.push(`sticks out by ${scrollWidth - innerWidth} px`);
    // Those of a shadow root are its own.
    const animations = [document, globalThis.widget.shadowRoot].flatMap((root) => root?.getAnimations() ?? []);
    const endless = animations.filter(({ effect }) => effect.getComputedTiming().endTime === Infinity);
    if (endless.length) problems.push(`${endless.length} animations never end`);

    const widget = document.querySelector('#stage [src]');
    const elements = [...(widget.shadowRoot?.querySelectorAll('*') ?? []), ...widget.querySelectorAll('*')];
    const drawn = elements.filter((one) => one.checkVisibility() && !one.closest('.kitu-unseen, dialog:not([open])'));
    for (const one of drawn) {
      const { clipPath, overflow } = getComputedStyle(one);
      const cut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
      if (/hidden|clip/.test(overflow) && clipPath === 'none' && cut)
        problems.push(`<${one.localName} part=${one.part}> is cut off`);
    }

    // WCAG 2.5.8: 24 × 24, or a circle of that size around the middle touches no other target; not inside a sentence.
    const targets = drawn
      .filter((one) => one.matches('a[href], button, summary, input, select, [tabindex="0"]'))
      .map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return { one, left, top, width, height, x: left + width / 2, y: top + height / 2 };
      });
    const small = ({ width, height }) => Math.min(width, height) < 24;
    const inSentence = ({ one }) => {
      const around = one.closest('p, li, dd, td')?.textContent.replace(one.textContent, '').trim();
      return (
        getComputedStyle(one).display === 'inline' && /\p{L}/u.test(around ?? '') && !one.closest('h2,h3,h4,h5,h6')
      );
    };
    const near = (me, other) => {
      const dx = Math.max(other.left - me.x, 0, me.x - other.left - other.width);
      const dy = Math.max(other.top - me.y, 0, me.y - other.top - other.height);
      const between = small(other) ? Math.hypot(me.x - other.x, me.y - other.y) - 12 : Infinity;
      return Math.min(Math.hypot(dx, dy), between) < 12;
    };
    for (const me of targets.filter((target) => small(target) && !inSentence(target))) {
      const neighbour = targets.find((other) => other !== me && near(me, other));
      if (!neighbour) continue;
      const size = `${Math.round(me.width)} × ${Math.round(me.height)} px`;
      problems.push(`„${me.one.textContent.trim()}“ is ${size}, close to „${neighbour.one.textContent.trim()}“`);
    }
    return problems;
  });

/** Every text has 4.5:1 against what is behind it, or 3:1 if it is large; axe leaves out what it is not sure of. */
export const textContrast = (page) =>
  page.evaluate(() => {
    const { behind, contrast, seen } = globalThis.colour;
    const problems = [];
    const widget = document.querySelector('#stage [src]');
    for (const root of [widget.shadowRoot, widget].filter(Boolean)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        const text = walker.currentNode.textContent.trim();
        if (!text || !element?.checkVisibility() || element.closest('.kitu-unseen')) continue;
        const { color, fontSize, fontWeight } = getComputedStyle(element);
        const px = parseFloat(fontSize);
        const large = px >= 24 || (px >= 18.66 && fontWeight >= 700);
        const layers = behind(element);
        const ratio = contrast(seen(...layers), seen(...layers, color));
        if (ratio < (large ? 3 : 4.5)) problems.push(`„${text}“ has ${ratio.toFixed(2)}:1`);
      }
    }
    return problems;
  });

/** Everything that is asked of a case in a mode. */
export const problemsOf = async (page, mode) => [
  ...(await lookOver(page)),
  ...(mode.options?.forcedColors ? [] : await textContrast(page)),
  ...(mode.rules || all ? [...(await axe(page)), ...(await ace(page))] : []),
];
