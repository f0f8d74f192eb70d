// Each limit is one constant, and each sentence that names it says its value: in documents, messages and comments.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { analyze, elementsOf } from '../../scripts/api.mjs';

const read = (file) => readFileSync(file, 'utf8').replace(/\s+/g, ' ');

/** The value of a constant: the first group of a pattern in a source, in which products and powers are allowed. */
function valueOf(file, pattern) {
  const found = pattern.exec(read(file))?.[1];
  assert.ok(found, `${file} has nothing like ${pattern}`);
  return found
    .replaceAll('_', '')
    .split('*')
    .reduce((product, factor) => product * Number(factor), 1);
}

const WORDS = ['', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];
/** A number in a German sentence: as a word up to ten. */
const inWords = (number) => WORDS[number] ?? `${number}`;
const unit = (number, one, many) => `${inWords(number)} ${number === 1 ? one : many}`;
/** A part of a number of seconds, minutes or hours as it is said. */
const span = (seconds) =>
  seconds % 3600 === 0
    ? unit(seconds / 3600, 'Stunde', 'Stunden')
    : seconds === 30
      ? 'eine halbe Minute'
      : seconds % 60 === 0
        ? unit(seconds / 60, 'Minute', 'Minuten')
        : unit(seconds, 'Sekunde', 'Sekunden');

const PHP = 'integrations/php/kitu.php';
const CORE = 'packages/core/src';
const FEED = 'packages/feed/src';
const PLUGIN = 'integrations/wordpress/kitu-widgets';
const EXTENSION = 'integrations/typo3/kitu_widgets/Classes/Feed';
const ASSISTANT = 'packages/assistant/src/why-not.ts';
/** A row of the table of limits in docs/feed.md, from its first cell to the value. */
const row = (cell, value) => ['docs/feed.md', new RegExp(`\\| ${cell} +\\| ${value} +\\|`)];

/** A limit: where its constant is, and where its value is named (file, and the words there). */
const limits = {
  'how long a widget waits for an answer': {
    constant: [`${CORE}/fetch-json.ts`, /DEADLINE = ([\d_]+);/],
    places: (ms) => [
      [`${CORE}/fetch-json.ts`, `Nach ${ms / 1000} Sekunden war nicht alles da`],
      ['docs/fehlersuche.md', `Nach ${ms / 1000} Sekunden war nicht alles da`],
      [ASSISTANT, `braucht länger als ${ms / 1000} Sekunden`],
      [ASSISTANT, `für den Feed länger als ${ms / 1000} Sekunden`],
      ['CONTRIBUTING.md', `It ends after ${ms / 1000} seconds at most`],
    ],
  },
  'how many entries of a section a build takes from one source': {
    constant: [`${FEED}/build/load.ts`, /MOST = ([\d_]+);/],
    places: (most) => [
      row('Einträge eines Abschnitts, die `build` von einer Quelle nimmt', most),
      ['docs/feed.md', `Hat ein Abschnitt einer Quelle mehr als ${most} Einträge`],
    ],
  },
  'the largest feed that a widget reads': {
    constant: [`${CORE}/fetch-json.ts`, /BODY_LIMIT = ([\d_ *]+);/],
    places: (bytes) => {
      const size = `${bytes / 2 ** 20} MiB`;
      return [
        [`${CORE}/fetch-json.ts`, `in bytes: ${size}. */`],
        [`${CORE}/fetch-json.ts`, `Die Antwort ist größer als ${size}.`],
        ['docs/fehlersuche.md', `Die Antwort ist größer als ${size}.`],
        ['docs/feed.md', `Bausteine lesen höchstens ${size} und`],
        [ASSISTANT, `größer als ${size};`],
        [`${FEED}/check/size.ts`, `in bytes: ${size}. */`],
        [`${FEED}/check/size.ts`, `Bausteine lesen höchstens ${size} und`],
        [`${FEED}/check/size.ts`, `widgets read ${size} at most`],
        [`${FEED}/check/size.ts`, `SIZE_LIMIT = ${bytes / 2 ** 20} * 1024 * 1024;`],
      ];
    },
  },
  'how many entries a widget reads': {
    constant: [`${CORE}/read-feed.ts`, /ENTRY_LIMIT = ([\d_]+);/],
    places: (count) => [['docs/feed.md', `je Abschnitt die ersten ${count} Einträge`]],
  },
  'the first wait after a failure': {
    constant: [`${CORE}/back-off.ts`, /FIRST = ([\d_]+);/],
    places: (ms) => [
      ['docs/betrieb.md', `wartet er höchstens ${span(ms / 1000)}, dann höchstens zwei`],
      ['docs/betrieb.md', `dauert es höchstens ${span(ms / 2000)}.`],
      ['docs/betrieb.md', `alle ${ms / 1000} Sekunden, ohne Zufall`],
    ],
  },
  'how often the wait doubles': {
    constant: [`${CORE}/back-off.ts`, /DOUBLINGS = ([\d_]+);/],
    places: (times) => [
      [`${CORE}/back-off.ts`, `at all: ${2 ** times} minutes. */`],
      ['docs/betrieb.md', `am Ende höchstens ${span(60 * 2 ** times)}, und`],
    ],
  },
  'how long a server can ask a widget to wait': {
    constant: [`${CORE}/fetch-json.ts`, /Math\.min\(wait \|\| 0, ([\d_]+)\)/],
    places: (ms) => [['docs/betrieb.md', `beachtet wird höchstens ${span(ms / 1000)})`]],
  },
  'from when on a feed is called large': {
    constant: [`${FEED}/check/size.ts`, /LARGE = ([\d_]+);/],
    places: (bytes) => [
      [`${FEED}/check/size.ts`, `bis ${bytes / 1000} kB geht es gut`],
      [`${FEED}/check/size.ts`, `up to ${bytes / 1000} kB is fine`],
    ],
  },
  'how long a lock holds': {
    constant: [`${FEED}/build/lock.ts`, /STALE = ([\d_]+);/],
    places: (ms) => [['docs/feed.md', `Eine Sperre gilt höchstens ${span(ms / 1000)} nach`]],
  },
  'how often a watched feed is built': {
    constant: [`${FEED}/cli/build-command.ts`, /options\.every \?\? (\d+)/],
    places: (minutes) => [
      ['docs/feed.md', `spätestens alle ${span(minutes * 60)}`],
      [`${FEED}/cli/build-command.ts`, `so many minutes (${minutes};`],
    ],
  },
  'the largest document': {
    constant: [`${FEED}/net/limits.ts`, / bytes: ([\d_]+),/],
    places: (bytes) => [row('ein Dokument, ausgepackt', `${bytes / 1e6} MB`)],
  },
  'all documents of a source on the line': {
    constant: [`${FEED}/net/limits.ts`, /sourceBytes: ([\d_]+),/],
    places: (bytes) => [row('alle Dokumente einer Quelle, auf der Leitung', `${bytes / 1e6} MB`)],
  },
  'all documents of a source unpacked': {
    constant: [`${FEED}/net/limits.ts`, /sourceUnpacked: ([\d_]+),/],
    places: (bytes) => [row('alle Dokumente einer Quelle, ausgepackt', `${bytes / 1e6} MB`)],
  },
  'the requests of a source': {
    constant: [`${FEED}/net/limits.ts`, /sourceRequests: ([\d_]+),/],
    places: (count) => [row('Abfragen einer Quelle', `${count}`)],
  },
  'how long kitu-feed waits for an answer': {
    constant: [`${FEED}/net/limits.ts`, / milliseconds: ([\d_]+),/],
    places: (ms) => [row('Warten auf eine ganze Antwort', `${ms / 1000} s`)],
  },
  'how long a source may be read': {
    constant: [`${FEED}/net/limits.ts`, /sourceMilliseconds: ([\d_]+),/],
    places: (ms) => [row('Lesen einer Quelle, was immer dabei geschieht', `${ms / 1000} s`)],
  },
  'the memory of a source': {
    constant: [`${FEED}/net/limits.ts`, /sourceMemory: ([\d_]+),/],
    places: (megabytes) => [row('Speicher für eine Quelle \\(in `build` für zwei\\)', `${megabytes} MB`)],
  },
  'for how long the script takes a printed element for fresh': {
    constant: [`${CORE}/light-element.ts`, /maxAge = ([\d_]+);/],
    places: (seconds) => [
      [`${FEED}/render/print.ts`, `MAX_AGE = ${seconds};`],
      [PHP, `MAX_AGE = ${seconds};`],
      ['docs/php.md', `fragt das Skript nicht nach | ${seconds} (${seconds / 60} Minuten)`],
      ['docs/php.md', `wenn das Skript nach ${seconds / 60} Minuten nach Neuem fragt`],
      ['docs/im-text.md', `${seconds} (${seconds / 60} Minuten)`],
    ],
  },
  'how many runs ahead a printed course knows': {
    constant: [`${FEED}/render/view-sections.ts`, /AHEAD = ([\d_]+);/],
    places: (count) => [['docs/im-text.md', `wenn er unter den nächsten ${count} ist`]],
  },
  'how long a browser keeps the feed': {
    constant: ['deploy/nginx.conf', /default "public, max-age=(\d+)/],
    places: (seconds) => [
      ['deploy/apache/.htaccess', `"public, max-age=${seconds}, stale-while`],
      ['docs/betrieb.md', `Eine neue Meldung ist nach höchstens ${span(seconds)} da`],
      ['docs/betrieb.md', `Gefragt wird höchstens alle ${span(seconds)}`],
      ['docs/betrieb.md', `er gilt ${span(seconds)})`],
    ],
  },
  'how long a browser keeps the script': {
    constant: ['deploy/nginx.conf', /\/\\d\+\/ "public, max-age=(\d+)/],
    places: (seconds) => [
      ['deploy/apache/.htaccess', `"public, max-age=${seconds}, stale-while`],
      ['docs/betrieb.md', `nach höchstens ${span(seconds).replace('eine ', 'einer ')} auf allen Seiten`],
    ],
  },
  'how long kitu.php waits for a view': {
    constant: [PHP, /SECONDS = (\d+);/],
    places: (seconds) => [
      [PHP, `for at most ${seconds} seconds`],
      ['docs/php.md', `wartet auf die Daten, höchstens ${seconds} Sekunden`],
      ['docs/php.md', `solange die Abfrage dauert (höchstens ${seconds} Sekunden)`],
      ['docs/php.md', `hat nach ${seconds} Sekunden nicht alles geliefert`],
      ['SECURITY.md', `${seconds} seconds and 2 MiB for all of it`],
    ],
  },
  'the largest view that kitu.php reads': {
    constant: [PHP, /BYTES = ([\d_]+);/],
    places: (bytes) => [
      [PHP, `${bytes / 2 ** 20} MiB and 3 redirects`],
      [PHP, `liefert mehr als ${bytes / 2 ** 20} MiB.`],
    ],
  },
  'how long a copy of kitu.php is fresh': {
    constant: [PHP, /FRESH = (\d+);/],
    places: (seconds) => [
      [PHP, `how many seconds a copy is fresh; default: ${seconds}`],
      ['docs/php.md', `gilt die gespeicherte Fassung | ${seconds} (${seconds / 60} Minuten)`],
      ['docs/php.md', `bei einem Besucher alle ${span(seconds)}`],
      ['docs/php.md', `höchstens alle ${span(seconds)}`],
    ],
  },
  'how long kitu.php waits after failures': {
    constant: [PHP, /LONGEST_WAIT = (\d+);/],
    places: (seconds) => [
      ['docs/php.md', `doppelt so lange, höchstens ${span(seconds)}`],
      ['SECURITY.md', 'attempts become rarer, up to one an hour'],
    ],
  },
  'how long nginx waits for the feed': {
    constant: ['deploy/nginx-reverse-proxy.conf', /proxy_read_timeout (\d+)s;/],
    places: (seconds) => [['docs/betrieb.md', `höchstens ${span(seconds)} (\`proxy_read_timeout\`)`]],
  },
  'how often the plug-in for WordPress asks': {
    constant: [`${PLUGIN}/includes/cron.php`, /INTERVAL = (\d+) \* MINUTE_IN_SECONDS;/],
    places: (minutes) => [
      ['docs/wordpress.md', `WordPress erneuert sie alle ${minutes} Minuten`],
      ['docs/wordpress.md', `alle ${minutes} Minuten`],
      ['docs/wordpress.md', `seit mehr als ${minutes} Minuten offen ist`],
      [`${PLUGIN}/readme.txt`, `erneuert sie alle ${minutes} Minuten`],
      [`${PLUGIN}/languages/kitu-widgets-de_DE.po`, `liest sie alle ${minutes} Minuten`],
    ],
  },
  'the longest wait of the plug-in for WordPress after a failure': {
    constant: [`${PLUGIN}/includes/copy.php`, /LONGEST_WAIT = (\d+) \* HOUR_IN_SECONDS;/],
    places: (hours) => [['docs/wordpress.md', `zuletzt noch alle ${span(hours * 3600)}`]],
  },
  'how long the plug-in for WordPress waits for an answer': {
    constant: [`${PLUGIN}/includes/fetch.php`, /TIMEOUT = (\d+);/],
    places: (seconds) => [['docs/wordpress.md', `höchstens ${seconds} Sekunden`]],
  },
  'the largest view that the plug-in for WordPress reads': {
    constant: [`${PLUGIN}/includes/fetch.php`, /SIZE_LIMIT = ([\d *]+);/],
    places: (bytes) => [
      ['docs/wordpress.md', `höchstens ${bytes / 2 ** 20} MiB`],
      [`${PLUGIN}/includes/fetch.php`, `in bytes: ${bytes / 2 ** 20} MiB. */`],
    ],
  },
  'for how long the extension for TYPO3 takes an answer for fresh': {
    constant: [`${EXTENSION}/Copy.php`, /FRESH = (\d+);/],
    places: (seconds) => [
      ['docs/typo3.md', `Ihr Server holt ihn, alle ${seconds / 60} Minuten`],
      ['docs/typo3.md', `dafür ein, alle ${seconds / 60} Minuten`],
      ['docs/typo3.md', `bleibt höchstens ${seconds / 60} Minuten im Cache`],
      ['docs/typo3.md', `Bausteine für höchstens ${seconds / 60} Minuten`],
      ['docs/typo3.md', `seit mehr als ${seconds / 60} Minuten offen ist`],
    ],
  },
  'the longest wait of the extension for TYPO3 after a failure': {
    constant: [`${EXTENSION}/Copy.php`, /LONGEST_WAIT = ([\d_]+);/],
    places: (seconds) => [['docs/typo3.md', `zuletzt noch alle ${span(seconds)}`]],
  },
  'how long the extension for TYPO3 waits for an answer': {
    constant: [`${EXTENSION}/Fetcher.php`, /SECONDS = (\d+);/],
    places: (seconds) => [
      ['docs/typo3.md', `höchstens ${seconds} Sekunden`],
      [PHP, `SECONDS = ${seconds};`],
    ],
  },
  'the largest view that the extension for TYPO3 reads': {
    constant: [`${EXTENSION}/Fetcher.php`, /BYTES = ([\d_]+);/],
    places: (bytes) => [
      ['docs/typo3.md', `höchstens ${bytes / 2 ** 20} MiB`],
      [`${EXTENSION}/Fetcher.php`, `ist größer als ${bytes / 2 ** 20} MiB`],
    ],
  },
};

const isNamed = ([file, words]) => (words instanceof RegExp ? words.test(read(file)) : read(file).includes(words));

describe('a limit', () => {
  for (const [what, { constant, places }] of Object.entries(limits)) {
    const all = places(valueOf(...constant));
    it(`is named with its value in ${all.length} places: ${what}`, () => {
      const wrong = all.filter((place) => !isNamed(place)).map(([file, words]) => `${file} does not say: ${words}`);
      assert.deepEqual(wrong, []);
    });
  }

  /** Sentences of the same form that set no limit of ours. */
  const others = [/alle zehn Minuten/, /nach 30 Minuten kommt er wieder/, /weniger als 100 KB/];

  it('is tied to its constant here, wherever a document says „höchstens“, „nach“ or „alle“ so much', () => {
    const known = Object.values(limits).flatMap(({ constant, places }) => places(valueOf(...constant)));
    const number = `\\d[\\d.,]*|${WORDS.slice(1).join('|')}|einer|halbe|fünfzehn`;
    const pattern = new RegExp(
      `(höchstens|spätestens|alle|als|[Nn]ach)( \\p{L}+){0,2} (${number}) (Sekunden?|Minuten?|Stunden?|MiB|MB|[kK]B|s|Einträge)(?!\\p{L})`,
      'gu',
    );
    const docs = readdirSync('docs').filter((name) => name.endsWith('.md') && name !== 'aenderungen.md');
    const untied = docs
      .map((name) => `docs/${name}`)
      .flatMap((file) => {
        const tied = [...known.filter(([place]) => place === file).map(([, words]) => words), ...others];
        const rest = tied.reduce(
          (text, words) =>
            text.replaceAll(words.flags === undefined ? words : new RegExp(words, 'g' + words.flags), ''),
          read(file),
        );
        return [...rest.matchAll(pattern)].map(({ index }) => `${file}: … ${rest.slice(index - 40, index + 40)} …`);
      });
    assert.deepEqual(untied, []);
  });
});

describe('a token', () => {
  const tokens = [
    ...new Set(Object.values(elementsOf(analyze())).flatMap(({ cssProperties }) => cssProperties)),
  ].sort();

  it('can be chosen in the assistant', () => {
    const list = /TOKENS = \[(.*?)\] as const/.exec(read('packages/assistant/src/choices.ts'))?.[1] ?? '';
    const offered = [...list.matchAll(/\[ ?'([a-z-]+)'/g)].map(([, name]) => `--kitu-${name}`);
    // That one is for paper.
    assert.deepEqual(
      offered.sort(),
      tokens.filter((token) => token !== '--kitu-print-links'),
    );
  });

  it('of a badge is proposed by the assistant in the colour that it has in light pages', () => {
    const styles = ['packages/core/src/styles.ts', 'packages/widgets/src/course/course-styles.ts'].map(read).join(' ');
    const list = /TOKENS = \[(.*?)\] as const/.exec(read('packages/assistant/src/choices.ts'))?.[1] ?? '';
    const colours = [...list.matchAll(/\[ ?'([a-z-]+)', '[^']*', '(#[\da-f]{6})'/g)];
    const own = colours.filter(([, name]) => !/^(accent|muted|border|surface)$/.test(name));
    assert.equal(own.length, 8);
    for (const [, name, colour] of own) {
      const found = new RegExp(`var\\( ?--kitu-${name},[^;]*?(#[\\da-f]{3,6})`).exec(styles)?.[1];
      assert.equal(colour, found, name);
    }
  });

  /** Measures, and lines that carry no meaning. */
  const NO_PAIR = ['--kitu-border', '--kitu-gap', '--kitu-print-links', '--kitu-radius'];
  it('stands in a pair of colours of tests/a11y/pairs.test.mjs, if it is a colour', () => {
    const pairs = read('tests/a11y/pairs.test.mjs');
    const styles = ['packages/core/src/styles.ts', 'packages/widgets/src/course/course-styles.ts'].map(read).join(' ');
    const isTried = (token) => {
      const own = token.replace('--kitu-', '--_');
      if (pairs.includes(`var(${own})`)) return true;
      // A badge has its own two: by a state that is tried.
      return [...pairs.matchAll(/badge\('(\w+)'\)/g)].some(([, state]) =>
        new RegExp(`[~*]='${state}'\\][^{}]*\\{[^}]*var\\( ?${token}[,)]`).test(styles),
      );
    };
    assert.deepEqual(
      tokens.filter((token) => !NO_PAIR.includes(token) && !isTried(token)),
      [],
    );
  });
});
