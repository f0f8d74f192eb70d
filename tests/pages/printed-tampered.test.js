// A printed page whose nodes others change, before the script or after it: a translation tool, a read-aloud tool, jQuery.
// Run `npm run build` before.
import { expect } from '@open-wc/testing';
import { closeAll, HOUR, MINUTE, name, open, painted, print, put, sampleAt, WIDGETS } from './town.js';

afterEach(closeAll);

const TAMPER = {
  'a translation tool wraps text nodes in <font>'({ page, widget }) {
    const walker = page.createTreeWalker(widget, 4);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter(({ data }) => data.trim())) {
      const font = page.createElement('font');
      text.replaceWith(font);
      font.textContent = text.data;
    }
  },
  'a read-aloud tool wraps words in spans'({ page, widget }) {
    const walker = page.createTreeWalker(widget, 4);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter(({ data }) => data.trim())) {
      text.replaceWith(
        ...text.data.split(/(?<= )/).map((word) => Object.assign(page.createElement('span'), { textContent: word })),
      );
    }
  },
  'a script wraps the content'({ page, widget }) {
    const div = page.createElement('div');
    div.append(...widget.childNodes);
    widget.append(div);
  },
  'a script empties the element'({ widget }) {
    widget.replaceChildren();
  },
  'a script moves the element'({ page, widget }) {
    page.body.prepend(widget);
  },
};

describe('a printed page that others change', () => {
  for (const when of ['before', 'after'])
    for (const [what, tamper] of Object.entries(TAMPER))
      for (const one of WIDGETS.slice(0, 4))
        it(`has nothing doubled and nothing lost once it is drawn anew: ${what} ${when} the script, ${name(one)}`, async () => {
          const now = Date.now() - MINUTE;
          const src = await put(sampleAt(now + 1000));
          const town = await open(await print(sampleAt(now - HOUR), { ...one, src }, now), 600);
          const errors = [];
          town.view.addEventListener('error', ({ message }) => errors.push(message));
          town.view.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
          const said = () =>
            [...town.page.querySelectorAll('[part~="title"], [part~="name"]')].map(({ textContent }) =>
              textContent.trim(),
            );
          const before = said();
          expect(before.length).to.be.greaterThan(0);
          if (when === 'before') tamper(town);
          await town.start();
          if (when === 'after') tamper(town);
          for (let times = 0; times < 2; times++) {
            await town.widget.refresh();
            await painted(town.view);
          }
          expect(errors).to.deep.equal([]);
          expect(said()).to.deep.equal(before);
          expect(town.page.querySelectorAll('[part="base"]').length).to.equal(1);
        });
});
