// What a run has found as pictures, for people look before they read: SVG files beside the document, drawn by ECharts.
import * as echarts from 'echarts';
import { contestants } from './contestants.mjs';

/** What is compared in the pictures: with ten news. */
const SHOWN = [
  'static',
  'printed',
  'printed-fresh',
  'hand',
  'kitu-news+',
  'kitu-news',
  'kitu-all',
  'webawesome',
  'mastodon',
  'bsky',
];

/** As wide as a phone, so that the words keep their size there. Each contestant has a line of words and a bar. */
const WIDTH = 420;
const ROW = 44;

/** Each colour, and the one where the reader's colours are dark. */
const COLOURS = {
  page: ['#ffffff', '#16181d'],
  words: ['#1b1b1b', '#f0f0f0'],
  own: ['#2044aa', '#97afe1'],
  others: ['#767676', '#9a9a9a'],
};
const [page, words, own, others] = Object.values(COLOURS).map(([light]) => light);
const dark = `<style>@media (prefers-color-scheme: dark) {${Object.values(COLOURS)
  .map(([from, to]) => `[fill="${from}"] { fill: ${to} }`)
  .join(' ')}}</style>`;

const nameOf = (key) => {
  const { name } = contestants.find(({ id }) => id === key.replace('+', ''));
  return `${name.replaceAll('`', '').replace(/:.*/, '')}${key.endsWith('+') ? ', with hints' : ''}`;
};

/** One picture: a bar for each contestant, the shortest on top. */
function bars(load, valueOf, inWords) {
  const found = SHOWN.map((key) => ({ key, name: nameOf(key), value: valueOf(load[key].slow) })).sort(
    (a, b) => b.value - a.value,
  );
  const chart = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: WIDTH,
    height: found.length * ROW + 16,
  });
  chart.setOption({
    animation: false,
    backgroundColor: page,
    textStyle: { fontFamily: 'sans-serif' },
    grid: { left: 12, right: 76, top: 14, bottom: 2 },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', show: false, data: found.map(({ name }) => name) },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: 14,
        data: found.map(({ key, value }) => ({
          value,
          itemStyle: { color: /^(kitu|printed)/.test(key) ? own : others },
        })),
        label: { show: true, position: 'right', color: words, fontSize: 14, formatter: ({ value }) => inWords(value) },
      },
      {
        type: 'bar',
        silent: true,
        barWidth: 14,
        barGap: '-100%',
        data: found.map(() => 0),
        label: { show: true, position: [0, -18], color: words, fontSize: 14, formatter: '{b}' },
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const alt = [...found].reverse().map(({ name, value }) => `${name} ${inWords(value)}`);
  // Names that count up with each picture are for scripts.
  const plain = svg.replaceAll(/ (class|ecmeta_\w+)="[^"]*"|<style[^]*?<\/style>\n?/g, '');
  return { svg: `${plain.replace(/(<svg[^>]*>)/, `$1\n${dark}`)}\n`, alt: alt.join('; ').replaceAll(/[<>]/g, '') };
}

const PICTURES = {
  'bench-time': {
    title: 'Time to the last of ten news, slow line and processor',
    valueOf: ({ time }) => time,
    inWords: (value) => `${Math.round(value).toLocaleString('en')} ms`,
  },
  'bench-bytes': {
    title: 'What a visitor downloads for it',
    valueOf: ({ bytes }) => bytes,
    inWords: (value) => `${(value / 1000).toFixed(1)} KB`,
  },
};

/** The pictures of a run: `[{ file, title, alt, svg }]`. */
export const pictures = ({ load }) =>
  Object.entries(PICTURES).map(([name, { title, valueOf, inWords }]) => ({
    file: `${name}.svg`,
    title,
    ...bars(load, valueOf, inWords),
  }));

/** The pictures in Markdown, each below its title. */
export const pictureLines = (results) =>
  pictures(results)
    .map(({ file, title, alt }) => `**${title}**\n\n![${title}: ${alt}](../img/${file})`)
    .join('\n\n');
