// What a webmaster does at the assistant, and what comes with it: the demo as `npm start` serves it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Starts what `npm start` starts after its build. */
export async function startDemo(port) {
  const child = spawn(process.execPath, ['scripts/serve.mjs'], { env: { ...process.env, PORT: String(port) } });
  let said = '';
  let origin;
  while (!origin) {
    said += (await once(child.stdout, 'data'))[0];
    [origin] = /http:\/\/[^/\s]+(?=\/)/.exec(said) ?? [];
  }
  return { origin: origin.replace('localhost', '127.0.0.1'), stop: () => child.kill() };
}

/** A browser as a webmaster has it: with a clipboard. */
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 800 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', ({ message }) => page.problems.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) page.problems.push(message.text());
  });
  return page;
}

/** Types into a field as a person does. */
export async function type(page, label, text) {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel(label, { exact: true }).press('Tab');
}

/** What one press of a copy button puts into the clipboard. */
export async function copied(page, label) {
  const box = page.locator('copy-box').filter({ has: page.locator('b').getByText(label, { exact: true }) });
  const folded = box.locator('xpath=ancestor::details[not(@open)]/summary');
  if (await folded.count()) await folded.click();
  await box.getByRole('button', { name: 'Kopieren' }).click();
  await box.getByText('Kopiert', { exact: true }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** From the README to the assistant, with the given addresses. */
export async function begin(page, demo, { feed, site, base }) {
  await page.goto(`${demo.origin}/README.html`);
  await page.getByRole('link', { name: 'Assistent', exact: true }).click();
  await type(page, 'Adresse des Feeds', feed);
  await type(page, 'Link, wenn nichts geladen wird', 'https://www.kitu.example/aktuelles');
  await page.getByText('Mehr', { exact: true }).click();
  await type(page, 'Adresse Ihrer Website', site);
  await type(page, 'Ordner des Skripts', base);
}
