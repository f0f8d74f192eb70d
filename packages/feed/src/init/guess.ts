/** Guesses the kind of a source from its name: one that ends with `.ics` is a calendar. */
export function guessKind(from: string): string {
  const path = from.toLowerCase().replace(/[?#].*$/, '');
  const rules: readonly (readonly [RegExp, string])[] = [
    [/\.ics$|\/ical|calendar.*export|webcal/, 'ics'],
    [/\.csv$/, 'csv'],
    [/\.xlsx$/, 'xlsx'],
    [/\/wp-json\b/, 'wordpress'],
    [/oparl/, 'oparl'],
    [/\.json$/, 'feed'],
    [/rss|atom|feed|\.xml$|type=9818|type=100/, 'rss'],
  ];
  return rules.find(([form]) => form.test(path) || form.test(from.toLowerCase()))?.[1] ?? 'jsonld';
}
