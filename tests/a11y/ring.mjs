// The ring around what has the focus, as it is painted: a picture with it and one without it, pixel by pixel.

/** Runs in the page: of two pictures of the same place, what the ring changed on each side, and how strongly. */
async function compare({ before, after, box }) {
  const pixels = async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas.drawImage(bitmap, 0, 0);
    return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const [one, other] = [await pixels(before), await pixels(after)];
  const rgb = ({ data }, at) => [data[at], data[at + 1], data[at + 2]];
  const strong = { above: 0, below: 0, left: 0, right: 0 };
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      const at = 4 * (y * one.width + x);
      if (globalThis.colour.contrast(rgb(one, at), rgb(other, at)) < 3) continue;
      if (x > box.left && x < box.right) strong[y < (box.top + box.bottom) / 2 ? 'above' : 'below'] += 1;
      if (y > box.top && y < box.bottom) strong[x < (box.left + box.right) / 2 ? 'left' : 'right'] += 1;
    }
  }
  const { bottom, left, right, top } = box;
  // A ring is at least a pixel thick along most of each side.
  return Object.entries(strong)
    .filter(([side, count]) => count < 0.7 * (/above|below/.test(side) ? right - left : bottom - top) - 4)
    .map(([side]) => side);
}

/** Goes through the stops of the widget, at most so many; says where the ring is weaker than 3:1 or cut off. */
export async function ringProblems(page, most = 12) {
  const problems = [];
  const modal = await page.evaluate(() =>
    Boolean((globalThis.widget.shadowRoot ?? globalThis.widget).querySelector('dialog[open]')),
  );
  if (!modal) {
    await page.evaluate(() => document.querySelector('header a').focus());
    await page.keyboard.press('Tab');
  }
  for (let count = 0; count < (modal ? 1 : most); count += 1) {
    const found = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (!document.querySelector('#stage').matches(':focus-within')) return undefined;
      globalThis.ringed = at;
      // A link of two lines has a ring of two pieces; a card's link has it around the card.
      const covers = (pseudo) => getComputedStyle(at, pseudo).position === 'absolute';
      const around = covers('::before') || covers('::after') ? at.closest('li') : at;
      around.scrollIntoView({ block: 'center' });
      const { bottom, left, right, top } = around.getBoundingClientRect();
      const lines = around.getClientRects().length;
      return { name: at.textContent.replace(/\s+/g, ' ').trim(), lines, box: { bottom, left, right, top } };
    });
    if (!found) return problems;
    const { box, lines, name } = found;
    // Room for the ring; what lies outside of the window cannot be seen anyway.
    const { width, height } = page.viewportSize();
    const x = Math.max(0, Math.floor(box.left) - 12);
    const y = Math.max(0, Math.floor(box.top) - 12);
    const clip = {
      x,
      y,
      width: Math.min(width, Math.ceil(box.right) + 12) - x,
      height: Math.min(height, Math.ceil(box.bottom) + 12) - y,
    };
    if (lines === 1 && box.bottom - box.top < height - 24) {
      const picture = async () =>
        (await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })).toString('base64');
      const after = await picture();
      // Its style is taken away, and not the focus, so that nothing else changes.
      await page.evaluate(() => {
        globalThis.noRing ??= new CSSStyleSheet();
        globalThis.noRing.replaceSync('*, ::before, ::after { outline-style: none !important }');
        const root = globalThis.ringed.getRootNode();
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, globalThis.noRing];
      });
      const before = await picture();
      await page.evaluate(() => {
        const root = globalThis.ringed.getRootNode();
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== globalThis.noRing);
      });
      const inside = { left: box.left - x, right: box.right - x, top: box.top - y, bottom: box.bottom - y };
      const weak = await page.evaluate(compare, { before, after, box: inside });
      if (weak.length) problems.push(`„${name}“ has no ring ${weak.join(', ')}`);
    }
    await page.keyboard.press('Tab');
  }
  return problems;
}
