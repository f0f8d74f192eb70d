// What a person does, and what is expected then. Steps of an action: `key` is pressed, with `to` until that is said;
// `answer` is what the server gives from then on, `then` what it gives when `until` was said; `order` makes the page
// refresh. `says` is said once, or 'silent'; `next` is a pattern of the line; `words` are all said whole on the way.
import { feeds } from '../a11y/feeds.mjs';

const { dates, news } = feeds;

/** The widget's own words that the actions look for. */
const W = {
  de: {
    more: 'Weitere Meldungen',
    added: '2 weitere Meldungen',
    retry: 'Erneut versuchen',
    loading: 'werden geladen',
    failed: 'lassen sich gerade nicht laden',
    fresh: 'auf dem neuesten Stand',
    enlarge: 'Bild vergrößern',
    save: 'In den Kalender',
    moreDates: 'Weitere Termine',
    addedDates: '2 weitere Termine',
    jump: 'Alles über die neuen Bäume',
  },
  en: {
    more: 'More news',
    added: '2 more items',
    retry: 'Try again',
    loading: 'Loading',
    failed: 'cannot be loaded at the moment',
    fresh: 'are up to date',
    enlarge: 'Enlarge picture',
    save: 'Add to calendar',
    moreDates: 'More dates',
    addedDates: '2 more dates',
    jump: 'All about the new trees',
  },
};

/** Words that are long, and fit on a line of a narrow column. */
const column = structuredClone(news.one);
column.items[0].title = 'Die Verkehrsbehörde sperrt Bahnsteige';
column.items[0].summary =
  'Wegen der Kanalbauarbeiten hält der Schienenersatzverkehr am Rathausplatz, bis die Wasserversorgung wieder funktioniert.';

const changed = structuredClone(news.good);
changed.items[4].title = 'Bäume und Sträucher gepflanzt';

/** The actions, in a language. */
export const actions = (lang) => {
  const words = W[lang];
  return [
    {
      widget: 'news',
      state: 'more loaded',
      answer: news.good,
      attributes: 'limit="2" more',
      steps: [
        { key: 'b', to: words.more },
        { key: 'Return', says: words.added },
        // Who asked for more reads on with the first that came.
        { key: 'Down', next: /17\.? November 2026|Die Stadtbücherei/ },
      ],
    },
    {
      widget: 'news',
      state: 'all loaded',
      answer: news.good,
      attributes: 'limit="3" more',
      steps: [
        { key: 'b', to: words.more },
        { key: 'Return', says: words.added },
        { key: 'Down', next: /16\.? November 2026|Neue Öffnungszeiten|Das Bürgerbüro/ },
      ],
    },
    {
      widget: 'news',
      state: 'ready after trying again',
      answer: 'broken',
      steps: [
        { key: 'b', to: words.retry },
        { answer: 'held' },
        { key: 'Return', until: words.loading, then: news.good, says: words.fresh },
        { key: 'Down', next: /Aktuelles|Marktplatz/ },
      ],
    },
    {
      widget: 'news',
      state: 'failed again',
      answer: 'broken',
      steps: [
        { key: 'b', to: words.retry },
        { answer: 'held' },
        { key: 'Return', until: words.loading, then: 'broken', says: words.failed },
        // The button has stayed where it was: the end of the page comes next, and before it the sentence.
        { key: 'Down', next: /Zum Schluss|Finally/ },
        { key: 'Up', next: new RegExp(words.retry) },
        { key: 'Up', next: new RegExp(words.failed) },
      ],
    },
    {
      widget: 'news',
      state: 'dialog open',
      answer: news.one,
      attributes: 'content="full"',
      steps: [
        { key: 'b', to: words.enlarge },
        { key: 'Return', says: lang === 'de' ? 'Schließen' : 'Close' },
        { key: 'Escape', says: words.enlarge },
        { key: 'Down', next: /So sah es früher aus/ },
      ],
    },
    {
      widget: 'news',
      state: 'named by the address',
      answer: news.good,
      attributes: 'limit="2"',
      before: `<p><a href="#kitu-m5">${words.jump}</a></p>`,
      steps: [
        { key: 'k', to: words.jump },
        { key: 'Return', says: 'Bäume gepflanzt' },
        { key: 'Down', next: /Hundert junge Linden/ },
      ],
    },
    {
      widget: 'dates',
      state: 'more dates loaded',
      answer: dates.good,
      attributes: 'limit="2" more',
      steps: [
        { key: 'b', to: words.moreDates },
        { key: 'Return', says: words.addedDates },
        { key: 'Down', next: /8\.? Dezember|December 8|8 December/ },
      ],
    },
    {
      widget: 'dates',
      state: 'saved',
      answer: dates.one,
      steps: [
        { key: 'b', to: words.save },
        // The browser tells of its download, or does not: that is not the widget's.
        { key: 'Return' },
        { key: 'Down', next: /Zum Schluss|Finally/ },
      ],
    },
    {
      widget: 'news',
      state: 'line by line in a narrow column',
      answer: column,
      narrow: true,
      steps: [
        { key: 'h', to: 'Aktuelles' },
        { key: 'Down', to: /Zum Schluss|Finally/, words: `${column.items[0].title} ${column.items[0].summary}` },
      ],
    },
    {
      widget: 'news',
      state: 'changed while reading',
      answer: news.good,
      steps: [
        { key: 'h', to: 'Neue Öffnungszeiten' },
        { answer: changed },
        { order: 'refresh', says: 'silent' },
        { key: 'Down', next: /Das Bürgerbüro öffnet auch am Samstag/ },
        { key: 'h', to: 'Bäume und Sträucher gepflanzt' },
      ],
    },
  ];
};
