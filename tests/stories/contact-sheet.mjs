// Every story on five host pages, on one sheet for each widget: node tests/stories/contact-sheet.mjs [part of a story's name] (after a
// build of Storybook). Writes contact-sheet/index.html and a picture of each sheet; WIDTH=320 makes the pages narrow.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { openStories } from './site.mjs';

const HOSTS = ['schlicht', 'dunkel', 'kern', 'flusstal', 'bergstadt'];
const FOLDER = 'contact-sheet';
const width = Number(process.env.WIDTH ?? 600);

/** The page's own style, and the theme that a webmaster would put beside it. */
const styles = [
  readFileSync('stories/hosts/hosts.css', 'utf8'),
  ...['kern', 'flusstal', 'bergstadt'].map((name) =>
    readFileSync(`packages/widgets/themes/${name}.css`, 'utf8').replaceAll(':root', `.host-${name}`),
  ),
].join('\n');

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const sheet = (title, stories) => `<section>
<h2>${escape(title)}</h2>
<div class="row">${HOSTS.map((host) => `<b>${host}</b>`).join('')}</div>
${stories
  .map(
    ({ id, name }) => `<h3>${escape(name)}</h3>
<div class="row">${HOSTS.map((host) => `<img src="${id}.${host}.png" alt="${escape(name)}, ${host}" loading="lazy">`).join('')}</div>`,
  )
  .join('\n')}
</section>`;

const page = (body) => `<!doctype html>
<meta charset="utf-8">
<title>KITU widgets: contact sheet</title>
<style>
body { margin: 1rem; font: 14px/1.4 sans-serif; background: #ddd; }
h3 { margin: 1rem 0 0.25rem; font-size: 1em; }
.row { display: grid; grid-template-columns: repeat(${HOSTS.length}, 1fr); gap: 0.5rem; align-items: start; }
img { inline-size: 100%; }
</style>
${body}
`;

const site = await openStories();
const part = process.argv[2] ?? '';
const stories = site.entries.filter(({ type, id }) => type === 'story' && id.includes(part));
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);

const queue = [...stories];
async function worker() {
  const window = await site.window({ viewport: { width, height: 400 } });
  for (let story; (story = queue.shift());) {
    await site.show(window, story);
    await window.addStyleTag({ content: styles });
    for (const host of HOSTS) {
      await window.evaluate((name) => (document.body.className = `sb-show-main host host-${name}`), host);
      await window.screenshot({ path: `${FOLDER}/${story.id}.${host}.png`, fullPage: true });
    }
  }
}
await Promise.all([worker(), worker()]);

const titles = [...new Set(stories.map(({ title }) => title))];
const sheets = titles.map((title) =>
  sheet(
    title,
    stories.filter((story) => story.title === title),
  ),
);
writeFileSync(`${FOLDER}/index.html`, page(sheets.join('\n')));
console.log(`${FOLDER}/index.html: ${stories.length} stories on ${HOSTS.length} pages, ${width} px wide`);

// A page of the site may load nothing from the disk: the pictures go into it as they are.
const inside = (html) =>
  html.replace(/src="([^"]+)" (alt="[^"]*") loading="lazy"/g, (_, file, alt) => {
    const bytes = readFileSync(`${FOLDER}/${file}`).toString('base64');
    return `src="data:image/png;base64,${bytes}" ${alt}`;
  });
const printer = await site.window({ viewport: { width: 1600, height: 900 } });
for (const [place, title] of titles.entries()) {
  const file = `${FOLDER}/${title.split('/').pop().toLowerCase()}.png`;
  await printer.setContent(inside(page(sheets[place])), { waitUntil: 'load' });
  await printer.screenshot({ path: file, fullPage: true });
  console.log(file);
}
await site.close();
