import { expect } from '@open-wc/testing';
import { feedUrl, settled } from '@kitu/core/testing.js';
import './all.js';

const DATE = { id: '1', name: 'Sprechstunde', startDate: '2099-12-08T14:00', endDate: '2099-12-08T15:00' };
const BOARD = { id: 'g', name: 'Vorstand', membership: { person: { name: 'Erika Mustermann' } } };
const feed = (section: object): string =>
  feedUrl({ version: 'https://jsonfeed.org/version/1.1', items: [], _kitu: { version: 1, ...section } });

/** What is copied of an element that draws into the page: what is selected, as text. */
async function copied(html: string): Promise<string> {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const element = await settled(html);
  const { styles } = element.constructor as unknown as { styles: readonly { cssText: string }[] };
  sheet.replaceSync(styles.map(({ cssText }) => cssText).join(''));
  const selection = getSelection();
  selection?.selectAllChildren(element);
  const text = (selection?.toString() ?? '').replace(/\s+/g, ' ').trim();
  selection?.removeAllRanges();
  document.adoptedStyleSheets.pop();
  return text.replace(/ \((MEZ|CET|GMT\+1)\)/, '');
}

describe('what is copied', () => {
  it('of a date is what is seen: no hidden words, and no words of buttons', async () => {
    const text = await copied(`<kitu-dates light src='${feed({ dates: [DATE] })}'></kitu-dates>`);
    expect(text).to.equal('8 Dez 2099 Sprechstunde Di., 14:00–15:00 Uhr');
  });

  it('of a person is no initials', async () => {
    const text = await copied(`<kitu-board light src='${feed({ board: [BOARD] })}'></kitu-board>`);
    expect(text).to.equal('Vorstand Erika Mustermann');
  });
});
