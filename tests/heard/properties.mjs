// What must hold of everything that is heard. Each property is a function over utterances ({ text, lang }) that gives
// its faults as sentences; no fault, and it holds. `page` is what the page shows: see collect.js.

/** A space before a sign has a property of its own: noStraySpaces. */
const even = (text) => text.replace(/ (?=[:;,.!?](?: |$))/g, '');
const joined = (utterances) => even(utterances.map(({ text }) => text).join(' '));

/** How often one text stands in another. */
const count = (text, part) => text.split(part).length - 1;

/** Roles as Orca names them, in both languages. Reading on, Orca says them as utterances of their own, behind the content. */
const ROLE =
  /^(?:Statusleiste|Link|Verknüpfung|Überschrift Ebene \d|Bild|Abbildung|Gruppe|Abschnitt|Bereich|Artikel|Druckknopf|Alarm|Dialog|status ?bar|link|heading level \d|image|figure|group|section|region|article|push button|button|alert|dialog)$/;
const LINK = /^(?:Link|Verknüpfung|link)$/;
const HEADING = /^(?:Überschrift Ebene|heading level) \d$/;
const STATUS = /^(?:Statusleiste|status ?bar)$/;

/** Joins each content and the roles that are said of it: { text, roles }. */
export function said(utterances) {
  const parts = [];
  for (const { text } of utterances) {
    const role = text.replace(/[.]$/, '');
    if (!ROLE.test(role)) parts.push({ text, roles: [] });
    else if (parts.length) parts.at(-1).roles.push(role);
    else parts.push({ text: '', roles: [role] });
  }
  return parts;
}

/** An utterance of signs without a letter or a digit, such as ":", or of the name that Orca gives to one. */
export const noLoneMarks = (utterances) =>
  utterances
    .filter(({ text }) => !/[\p{L}\p{N}]/u.test(text) || /^(?:Mittelpunkt|middle dot)$/.test(text))
    .map(({ text }) => `Only signs are said: ${text}`);

/** A sign that begins an utterance or stands behind a space: a name that was put together from two boxes. */
export const noStraySpaces = (utterances) =>
  utterances
    .filter(({ text }) => /(?:^| )[:;,.!?](?= )/.test(text))
    .map(({ text }) => `A sign stands apart from its word: ${text}`);

/** A role without a content: of a status always, for nobody needs the word; of others, if it is said twice of one content. */
export const noEmptyRoles = (utterances) =>
  said(utterances).flatMap(({ text, roles }) => [
    ...roles
      .filter((role) => STATUS.test(role))
      .map((role) => `The role of a status is said: ${role}, behind: ${text}`),
    ...roles
      .filter((role, place) => !STATUS.test(role) && (!text || roles.indexOf(role) < place))
      .map((role) => `A role is said without a content: ${role}, behind: ${text}`),
  ]);

/** "Begin deletion … end deletion" is how Orca says struck-out text: whether a date was moved must be said in words alone. */
export const noDeletions = (utterances) =>
  utterances
    .filter(({ text }) => /Löschung|deletion/i.test(text))
    .map(({ text }) => `Struck-out text is said as a mark of editing: ${text}`);

/** Each link of the page is one utterance, with its whole name, in the order of the page. */
export const wholeLinks = (utterances, page) => {
  const heard = said(utterances).filter(({ roles }) => roles.some((role) => LINK.test(role)));
  return everyStop(
    heard.map(({ text }) => text),
    page.links,
  ).map((fault) => `Links: ${fault}`);
};

/** Each heading of the page is said once, with its level once. */
export const wholeHeadings = (utterances, page) => {
  const heard = said(utterances).filter(({ roles }) => roles.some((role) => HEADING.test(role)));
  if (heard.length === page.headings.length) return [];
  const pieces = heard.map(({ text }) => text).join(' | ');
  return [`${page.headings.length} headings are said as ${heard.length}: ${pieces}`];
};

/** A description's role, which Orca puts between the two halves of a sentence with a date: "Mittwoch, 9.", "Dezember". */
const DESCRIPTION = /^(?:Beschreibungs(?:wert|begriff)|description (?:value|term))$/;

/** Every text of the page is heard as often as it stands there: entries, errors, everything. */
export const eachOnce = (utterances, page) => {
  const heard = joined(utterances.filter(({ text }) => !DESCRIPTION.test(text)));
  const faults = [];
  for (const text of new Set(page.texts)) {
    const wanted = page.texts.reduce((sum, other) => sum + count(other, text), 0);
    const times = count(heard, text);
    // What other text may hold by chance (a role, a number) is not counted against it when it is short.
    if (times < wanted) faults.push(`Heard ${times} times instead of ${wanted}: ${text}`);
    else if (times > wanted && text.length > 12) faults.push(`Heard ${times} times instead of ${wanted}: ${text}`);
  }
  return faults;
};

/** Words of a widget that exist in one language only. */
const OWN_WORDS = {
  de: /\b(?:Uhr|Meldungen|Termine|Kurse|Erneut|versuchen|Weitere|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Vergrößern|Schließen|Abgesagt|Verschoben|Bisher|Plätze|Mitglieder|Zurzeit)\b/u,
  en: /\b(?:News of|dates|courses|Try again|Load more|January|February|March|May|June|July|October|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Enlarge|Close|Cancelled|Postponed|Previously|places|members|at the moment)\b/,
};

/** Texts that the widget adds are in the language of the page. `page.feed` holds the texts that come from the feed. */
export const rightWords = (utterances, page) =>
  utterances
    .map(({ text }) => page.feed.reduce((rest, known) => rest.replaceAll(known, ''), text))
    .filter((text) => OWN_WORDS[page.lang === 'de' ? 'en' : 'de'].test(text))
    .map((text) => `Words in the wrong language: ${text}`);

/** What is marked as another language is said by a voice of that language. */
export const rightVoice = (utterances, page) =>
  page.marked.flatMap(({ text, lang }) => {
    const heard = utterances.find((utterance) => utterance.text.includes(text));
    if (!heard || heard.lang.slice(0, 2) === lang.slice(0, 2)) return [];
    return [`A voice for ${heard.lang} says what is in ${lang}: ${text}`];
  });

/** A walk by one key stops at each thing once, in the order of the page. */
export const everyStop = (stops, names) => {
  const faults = [];
  const left = stops.map(even);
  for (const name of names) {
    const place = left.findIndex((text) => text.includes(name));
    if (place < 0) faults.push(`No stop at: ${name}`);
    else
      faults.push(
        ...left
          .splice(0, place + 1)
          .slice(0, -1)
          .map((text) => `A stop at what is none, or twice: ${text}`),
      );
  }
  return [...faults, ...left.map((text) => `A stop at what is none, or twice: ${text}`)];
};

/** Line by line, each word is said whole: a soft break within it would make two words of it. */
export const wholeWords = (stops, text) => {
  const heard = new Set(stops.join(' ').match(/[\p{L}\p{N}]+/gu));
  return text
    .match(/[\p{L}\p{N}]+/gu)
    .filter((word) => !heard.has(word))
    .map((word) => `Not said as one word: ${word}`);
};

/** After an action, what a person expects is said; `silent` means: nothing. */
export const saidAfter = (utterances, expected) => {
  const heard = joined(utterances);
  if (expected === 'silent') return heard ? [`Nothing should be said, but: ${heard}`] : [];
  const times = count(heard, expected);
  return times === 1 ? [] : [`Heard ${times} times instead of once: "${expected}", in: ${heard || 'silence'}`];
};

/** The next line read is the one that a person expects at this place: `expected` is a pattern. */
export const nextLine = (utterances, expected) => {
  const heard = joined(utterances);
  return expected.test(heard) ? [] : [`The next line should be ${expected}, but is: ${heard || 'silence'}`];
};
