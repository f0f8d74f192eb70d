import { expect } from '@open-wc/testing';
import { localeOf, plural } from './messages.js';

describe('a text that depends on a number', () => {
  it('has the forms of its language, also where there are more than two', () => {
    const seats = { one: '# miejsce', few: '# miejsca', many: '# miejsc', other: '# miejsca' };
    expect([1, 2, 5, 22].map((number) => plural('pl', number, seats)).join()).to.equal(
      '1 miejsce,2 miejsca,5 miejsc,22 miejsca',
    );
  });

  it('is the general one where a form is not given', () => {
    expect(plural('de', 1, { other: '# von 9' })).to.equal('1 von 9');
  });
});

describe('the language of a page', () => {
  it('is the one that is named, with its region, and German where it is none of ours', () => {
    expect(localeOf('en-US')).to.deep.equal({ language: 'en', tag: 'en-US' });
    expect(localeOf('en')).to.deep.equal({ language: 'en', tag: 'en-GB' });
    expect(localeOf('fr')).to.deep.equal({ language: 'de', tag: 'de-DE' });
  });

  it('is understood as content management systems write it', () => {
    const written = ['en_US', ' en', 'EN', 'en-us ', 'en_US.UTF-8', 'en, de', 'en_GB@euro'];
    expect(written.filter((lang) => localeOf(lang).language !== 'en')).to.deep.equal([]);
    expect(localeOf('en_US').tag).to.equal('en-US');
    expect(localeOf('en_US.UTF-8').tag).to.equal('en-US');
    expect(['', ' ', 'de_DE', 'de-x-leicht', 'english!', 'ende'].map((lang) => localeOf(lang).language)).to.deep.equal(
      Array(6).fill('de'),
    );
  });
});
