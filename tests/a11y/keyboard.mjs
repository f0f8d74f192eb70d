// Where the Tab key stops in a widget, and what it looks like there.

/** What has the focus, in shadow roots, too: its kind and its words; nothing, if the page itself has it. */
export const focused = (page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return '';
    const kinds = {
      a: 'Link',
      button: 'Knopf',
      summary: 'Aufklapp-Knopf',
      section: 'Bereich',
      select: 'Auswahlfeld',
      group: 'Gruppe',
    };
    const label = at.labels?.[0]?.textContent.replace(at.textContent, '');
    const name = at.ariaLabel ?? (label ?? at.textContent).replace(/\s+/g, ' ').trim();
    return `${kinds[at.role] ?? kinds[at.localName] ?? at.localName}: ${name}`;
  });

/** Whether the focus is inside the widget, or in the content that it was given. */
const inside = (page) => page.evaluate(() => document.querySelector('#stage').matches(':focus-within'));

/** Goes through with Tab, from before the widget; gives each stop. A stop that comes twice is a trap. */
export async function stops(page, key = 'Tab') {
  const modal = await page.evaluate(() =>
    Boolean((globalThis.widget.shadowRoot ?? globalThis.widget).querySelector('dialog[open]')),
  );
  // In front of the widget is a link of the page, and behind it nothing; a dialog has the focus already.
  const start = key === 'Tab' ? 'header a' : 'footer';
  if (!modal)
    await page.evaluate((selector) => {
      const at = document.querySelector(selector);
      at.tabIndex = 0;
      at.focus();
    }, start);
  const found = [];
  if (modal) found.push(await focused(page));
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press(key);
    if (!(await inside(page))) return found;
    const stop = await focused(page);
    if (modal && stop === found[0]) return found;
    found.push(stop);
  }
  throw new Error(`The focus does not leave the widget: ${found.slice(0, 10).join(', ')} …`);
}
