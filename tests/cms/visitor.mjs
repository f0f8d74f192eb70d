// What a visitor finds on a page: a link that leads somewhere without scripts, and a widget that lives with them.

/** Everything that matters in one document; runs in the page. */
function found({ target, text }) {
  const links = [...document.querySelectorAll('a[href]')].filter(
    (link) => link.getClientRects().length > 0 && link.textContent.trim() === text,
  );
  return {
    useful: links.some(({ href }) => href.replace(/#.*/, '') === target),
    dead: links.some(({ href }) => href.replace(/#.*/, '') !== target),
    // Markup that is read instead of obeyed.
    raw: /<\/?(kitu-|div|a )/.test(document.body?.innerText ?? ''),
  };
}

/** The link that there is for whoever has no scripts: asked of a page without them. */
export async function linkOf(page, address, way) {
  await page.goto(address);
  const frames = await Promise.all(page.frames().map((frame) => frame.evaluate(found, way)));
  const link = frames.some(({ useful }) => useful) ? 'useful' : frames.some(({ dead }) => dead) ? 'dead' : 'none';
  return { link, raw: frames[0].raw };
}

/** Is there exactly one widget, with something to see? Where the script made no element, there will be none. */
export async function lives(page, address) {
  await page.goto(address);
  const frame = await page.$('iframe');
  await frame?.scrollIntoViewIfNeeded();
  const place = (await frame?.contentFrame()) ?? page.mainFrame();
  await place.waitForLoadState('load');
  if (!(await place.locator('kitu-news:defined').count())) return false;
  await place.locator('kitu-news:is(:state(ready), :state(error))').first().waitFor();
  const items = place.locator('kitu-news:state(ready) [part~="item"]').first();
  return (await place.locator('kitu-news').count()) === 1 && (await items.isVisible());
}
