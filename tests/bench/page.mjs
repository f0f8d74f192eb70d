// The page of each contestant: the same frame, with the contestant's lines in it.

const frame = ({ head = '', body, end = '' }) => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Musterstadt</title><link rel="icon" href="data:,">
<style>body{font:1em/1.5 sans-serif;margin:1em auto;padding:0 1em;max-width:60em}</style>
${head}</head><body><h1>Musterstadt</h1><p>Willkommen auf den Seiten unserer Stadt.</p>
<main>
${body}
</main>
<footer><h2>Rathaus</h2><p>Marktplatz 1, 01234 Musterstadt. Geöffnet montags bis freitags von 9 bis 16 Uhr.</p></footer>
${end}</body></html>`;

/** The line with the script. */
export const script = (base, name) => `<script type="module" src="${base}/${name}"></script>`;

/** What docs/einbinden.md and docs/aussehen.md advise for a page that shall be fast and not jump. */
const hints = (base, name, json, tags) => `<link rel="modulepreload" href="${base}/${name}" crossorigin="anonymous">
<link rel="preload" as="fetch" href="${base}/${json}" crossorigin="anonymous" referrerpolicy="no-referrer">
<style>:is(${tags}):not(:state(error), :state(empty)){display:block;min-block-size:60rem}</style>`;

/** The lines of the documentation: a script, tags with a link in them; and with `hinted` the hints in the head. */
export const snippet =
  (tags, file) =>
  ({ assets, json, n, count, hinted }) => {
    const one = tags.map(
      (tag) =>
        `<${tag} src="${assets}/${json}" limit="${n}"><a href="https://www.stadt.example/">Alle Einträge</a></${tag}>`,
    );
    return {
      head: hinted ? hints(assets, file, json, tags) : '',
      body: [script(assets, file), ...Array(count).fill(one).flat()].join('\n'),
    };
  };

/**
 * Puts a contestant's page on the server.
 *
 * @param server - The bench's.
 * @param contestant - One of `contestants`.
 * @param options - `n` entries in each of `count` elements; `hinted`: with the hints in the head.
 * @returns Its address, and how to know that all entries are there.
 */
export function addPage({ files, page, assets }, contestant, { n = 10, count = 1, hinted = false } = {}) {
  const { id, feed, shown, times = 1, address } = contestant;
  const name = `${id}-${n}-${count}${hinted ? '-hinted' : ''}`;
  const json = `${id}-${n}.json`;
  if (feed) files.set(address ?? `/${json}`, JSON.stringify(feed(n)));
  files.set(`/${name}.html`, frame(contestant.page({ assets, json, n, count, hinted })));
  return { url: `${page}/${name}.html`, json: `/${json}`, wait: { shown, expected: n * count * times } };
}
