// Puts what was heard before the properties.
import * as properties from './properties.mjs';
import { WORDS } from './town.mjs';

/** What reading on must hold. */
const READING = [
  'noLoneMarks',
  'noStraySpaces',
  'noEmptyRoles',
  'noDeletions',
  'wholeLinks',
  'wholeHeadings',
  'eachOnce',
  'rightWords',
  'rightVoice',
];

/** What Orca says of a page that is new to it. */
const LOADED = /^(?:Laden (?:von .* )?abgeschlossen|Es wird geladen|Seite hat |Finished loading|Loading\.|Page has )/;

/** Which keys a person walks by, and the thing of the page's end at which each walk is over. */
export const walks = (lang) => {
  const { heading, item, link, button } = WORDS[lang];
  return [
    { key: 'h', until: heading },
    { key: 'l', until: item },
    { key: 'k', until: link },
    { key: 'b', until: button },
    { key: 'Tab', until: link },
  ];
};

/** All strings of a feed, the longest first. */
function strings(value) {
  const found = [];
  JSON.stringify(value, (_, part) => {
    // Of rich text, what stands between its tags is said.
    if (typeof part === 'string') found.push(...[part, ...part.split(/<[^>]*>/)].filter(({ length }) => length > 3));
    return part;
  });
  return found.sort((one, other) => other.length - one.length);
}

/** The verdicts about one case: { property, faults }. `theirs` is what the feed and the town wrote. */
export function judge({ utterances, stops, shown, lang, theirs }) {
  const page = { ...shown, lang, feed: strings(theirs) };
  const verdicts = READING.map((property) => ({ property, faults: properties[property](utterances, page) }));
  verdicts.push({
    property: 'toTheEnd',
    faults: [
      ...(utterances.whole ? [] : [`Reading on ended at: ${utterances.at(-1)?.text}`]),
      ...utterances.filter(({ text }) => LOADED.test(text)).map(({ text }) => `Reading on began before: ${text}`),
    ],
  });
  const names = { h: page.headings, k: page.links, b: page.buttons };
  for (const [key, texts] of Object.entries(stops)) {
    const faults = names[key]
      ? properties.everyStop(texts, names[key])
      : lost(texts, page[{ l: 'lists', Tab: 'stops' }[key]]);
    verdicts.push({ property: `everyStop by ${key}`, faults });
  }
  return verdicts;
}

const lost = (texts, wanted) =>
  texts.length === wanted ? [] : [`${wanted} stops are ${texts.length}: ${texts.join(' / ')}`];

/** The verdicts about one step of an action. */
export function judgeStep(utterances, { says, next }) {
  const verdicts = [];
  if (says) verdicts.push({ property: 'saidAfter', faults: properties.saidAfter(utterances, says) });
  if (next) verdicts.push({ property: 'nextLine', faults: properties.nextLine(utterances, next) });
  return verdicts;
}
