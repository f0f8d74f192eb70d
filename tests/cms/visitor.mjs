// What a visitor finds on a page: a link that leads somewhere without scripts, and a widget that lives with them.

/** Everything that matters in one document; runs in the page. */
function found({ target, text }) {
  const links = [...document.querySelectorAll('a[href]')].filter(
    (link) => link.getClientRects().length > 0 && link.textContent.trim() === text,
  );
  return {
    useful: links.some(({ href }) => href.replace(/#.*/, '') === target),
    dead: links.some(({ href }) => href.replace(/#.*/, '') !== target),
    // Markup that is shown as text.
    raw: /<\/?(kitu-|div|a )/.test(document.body?.innerText ?? ''),
  };
}

/** The link for visitors without JavaScript: read from a page without scripts. */
export async function linkOf(page, address, way) {
  await page.goto(address);
  const frames = await Promise.all(page.frames().map((frame) => frame.evaluate(found, way)));
  const link = frames.some(({ useful }) => useful) ? 'useful' : frames.some(({ dead }) => dead) ? 'dead' : 'none';
  return { link, raw: frames[0].raw };
}

/** Is there exactly one widget with visible content? Where the script made no element, there is none. */
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
