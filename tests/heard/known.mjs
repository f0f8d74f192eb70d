// What is heard and is not ours to mend: with whom it lies, and where. It is counted for itself; all else is a failure.

/** `fault` is a pattern of the sentence that a property gives. */
export const KNOWN = [
  { property: 'rightVoice', fault: /./, why: 'Orca 43.1 does not change its voice with the language of a text' },
  {
    property: 'eachOnce',
    fault: /So sah es früher aus/,
    why: 'Orca says a caption as the name of its figure, then as text',
  },
  {
    property: 'eachOnce',
    fault: /Foto: Stadtarchiv/,
    why: 'Orca says a caption as the name of its figure, then as text',
  },
  { property: 'eachOnce', fault: /Zeitplan/, why: 'Orca says a caption as the name of its table, then as text' },
  {
    property: 'eachOnce',
    fault: /Seniorenbeirat|Kulturausschuss/,
    why: 'Orca says the name of a table, which is for who goes from table to table, where it reads on, too',
  },
  {
    property: 'wholeLinks',
    // An English title on a German page; all the titles on an English one.
    fault: /: (?:Neuer Termin( Coding for kids)?|(?:Cancelled|Postponed|Now online)( [A-ZÄÖÜ].*)?)$/,
    why: 'Orca ends a link where another language begins in it',
  },
  ...['everyStop by h', 'everyStop by k'].map((property) => ({
    property,
    fault: /: (?:Neuer Termin|Cancelled|Postponed|Now online)/,
    why: 'Orca ends a link where another language begins in it',
  })),
  { property: 'wholeLinks', fault: /Neuer Termin Grundstücksverkehrs/, why: 'Orca ends a link at the end of a line' },
  {
    property: 'noStraySpaces',
    fault: /: , (?:ausgebucht|neuer Termin folgt|fully booked|new date to follow)$/,
    why: 'Firefox parts what stands behind an inline block, which a badge of several lines has to be',
  },
  {
    property: 'nextLine',
    fault: /So sah es früher aus.*but is: leaving region/,
    why: 'a dialog takes the tree of the page away in Chromium, and where another language begins, Orca does not find its place again',
  },
  { property: 'noLoneMarks', fault: /: \.$/, why: 'for Orca, a link in a sentence ends the utterance' },
  { property: 'noStraySpaces', fault: /mehr dazu im$/, why: 'for Orca, a link in a sentence ends the utterance' },
];

/** Parts the faults of a property: those that are known, and those that are not. */
export const part = (property, faults) => {
  const isKnown = (fault) => KNOWN.some((one) => one.property === property && one.fault.test(fault));
  return { known: faults.filter(isKnown), faults: faults.filter((fault) => !isKnown(fault)) };
};
