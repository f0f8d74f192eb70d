import { expect } from '@open-wc/testing';
import { attachmentView } from './attachment-view.js';

const url = 'https://stadt.example/einladung.pdf';
const file = { url, title: 'Einladung', type: 'PDF', size: 214_400 };

describe('The words of a file to download', () => {
  const cases: readonly [about: string, file: Parameters<typeof attachmentView>[0], tag: string, words: string][] = [
    ['name its kind and size', file, 'de-DE', 'Einladung (PDF, 214 KB)'],
    ['name its kind alone', { ...file, size: undefined }, 'de-DE', 'Einladung (PDF)'],
    ['name its size alone', { ...file, type: '' }, 'de-DE', 'Einladung (214 KB)'],
    ['are its title where nothing else is known', { ...file, type: '', size: undefined }, 'de-DE', 'Einladung'],
    ['say that it is empty', { ...file, size: 0 }, 'de-DE', 'Einladung (PDF, 0 KB)'],
    ['never say 1,000 KB', { ...file, size: 999_500 }, 'de-DE', 'Einladung (PDF, 1 MB)'],
    ['write numbers as in Germany', { ...file, size: 1_250_000 }, 'de-DE', 'Einladung (PDF, 1,3 MB)'],
    ['write numbers as in Britain', { ...file, size: 1_250_000 }, 'en-GB', 'Einladung (PDF, 1.3 MB)'],
  ];
  cases.forEach(([about, given, tag, words]) =>
    it(about, () => expect(attachmentView(given, tag)).to.deep.equal({ words, url })),
  );
});
