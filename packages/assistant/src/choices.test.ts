import { expect } from '@open-wc/testing';
import '@kitu/widgets/all.js';
import { DEFAULTS, readChoices, withOption, withWidget, writeChoices, type Choices } from './choices.js';
import { WIDGETS } from './widgets.js';

describe('the choices in the address', () => {
  const rows: readonly (readonly [string, Partial<Choices>, string])[] = [
    ['nothing', {}, ''],
    ['a widget', { widget: 'dates' }, 'widget=dates'],
    [
      'a feed',
      { feed: 'https://a.example/f.json?x=1&y=ä' },
      'feed=https%3A%2F%2Fa.example%2Ff.json%3Fx%3D1%26y%3D%C3%A4',
    ],
    ['an option', { options: { layout: 'cards' } }, 'kitu-layout=cards'],
    ['a switch', { options: { more: '' } }, 'kitu-more='],
    ['a widget in the page itself', { options: { light: '' } }, 'kitu-light='],
    ['a number', { options: { limit: '3' } }, 'kitu-limit=3'],
    ['a colour', { tokens: { accent: '#123456' } }, '--accent=%23123456'],
    ['a pinned version', { version: 'pinned', preload: true }, 'version=pinned&preload='],
    ['a typeface', { font: "'Source Sans', serif", scheme: 'dark' }, 'font=%27Source+Sans%27%2C+serif&scheme=dark'],
  ];
  for (const [what, changed, query] of rows) {
    const choices: Choices = { ...DEFAULTS, ...changed };
    it(`are written: ${what}`, () => expect(writeChoices(choices)).to.equal(query));
    it(`are read again: ${what}`, () => expect(readChoices(query)).to.deep.equal(choices));
  }

  const nonsense = [
    'widget=evil',
    'kitu-layout=round',
    'kitu-limit=ten',
    'kitu-limit=10',
    'kitu-onclick=x',
    '--accent=red;}body{display:none',
    '--radius=url(x)',
    'background=expression(1)',
    'version=newest',
    'scheme=sepia',
  ];
  for (const query of nonsense) {
    it(`are left alone by what is not understood: ${query}`, () => expect(readChoices(query)).to.deep.equal(DEFAULTS));
  }

  it('keep what both widgets know when the widget changes', () => {
    const news = { ...DEFAULTS, options: { heading: 'Neu', limit: '3', authors: '', layout: 'cards' } };
    expect(withWidget(news, 'board').options).to.deep.equal({ heading: 'Neu', limit: '3' });
  });

  it('forget an option that goes back to its default', () => {
    const changed = withOption(DEFAULTS, 'layout', 'cards');
    expect(changed.options).to.deep.equal({ layout: 'cards' });
    expect(withOption(changed, 'layout', 'list').options).to.deep.equal({});
  });
});

describe('what can be chosen', () => {
  for (const { name, options } of WIDGETS) {
    it(`is every attribute of <kitu-${name}>`, () => {
      const element: unknown = customElements.get(`kitu-${name}`);
      const { observedAttributes } = element as { observedAttributes: readonly string[] };
      // `rendered` and `max-age` are written by printers only.
      const known = ['src', 'rendered', 'max-age', ...options.map((option) => option.name)];
      expect(known).to.have.members(observedAttributes);
    });
  }
});
