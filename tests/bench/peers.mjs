// Comparable widgets of others, from npm, embedded as their own pages advise, with the same entries. They are
// no part of this project: tests/bench/peers has their versions, and `npm run bench` installs them there.
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { bundle } from './build.mjs';
import { dates, news } from './content.mjs';
import { script } from './page.mjs';

const FOLDER = new URL('peers/', import.meta.url);
const read = (path) => readFileSync(new URL(`node_modules/${path}`, FOLDER), 'utf8');
/** A style sheet with all that it imports, as a bundler makes one of it. */
const sheet = (path) =>
  read(path).replace(/@import url\(['"]([^'"]+)['"]\)([^;]*);/g, (_, name, layer) => {
    const inside = sheet(path.replace(/[^/]+$/, name));
    return /layer\(/.test(layer) ? `@layer ${/layer\(([^)]+)\)/.exec(layer)[1]} {${inside}}` : inside;
  });
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const style = (base, name) => `<link rel="stylesheet" href="${base}/${name}">`;
const classic = (base, name) => `<script defer src="${base}/${name}"></script>`;
/** 1 × 1 pixel instead of portraits, so that no contestant pays for requests of pictures. */
const FACE = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

/** Posts as a Mastodon server gives them. */
const statuses = (n) =>
  news(n).map(({ id, url, title, summary, date_published: date }) => ({
    id,
    uri: url,
    url,
    created_at: date,
    edited_at: null,
    content: `<p><strong>${escape(title)}</strong></p><p>${escape(summary)}</p>`,
    account: {
      id: '1',
      username: 'stadt',
      acct: 'stadt',
      display_name: 'Stadt',
      url: 'https://www.stadt.example/',
      avatar: FACE,
      avatar_static: FACE,
      emojis: [],
      bot: false,
    },
    visibility: 'public',
    language: 'de',
    sensitive: false,
    spoiler_text: '',
    in_reply_to_id: null,
    reblog: null,
    pinned: false,
    card: null,
    poll: null,
    media_attachments: [],
    mentions: [],
    tags: [],
    emojis: [],
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
  }));

/** Posts as Bluesky's service gives them. */
const posts = (n) => ({
  feed: news(n).map(({ title, summary, date_published: date }, place) => ({
    post: {
      $type: 'app.bsky.feed.defs#postView',
      uri: `at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/${place}`,
      cid: 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a',
      author: { did: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', handle: 'stadt.example', displayName: 'Stadt', avatar: FACE },
      record: { $type: 'app.bsky.feed.post', text: `${title}\n${summary}`, createdAt: date, langs: ['de'] },
      replyCount: 0,
      repostCount: 0,
      likeCount: 0,
      quoteCount: 0,
      indexedAt: date,
      labels: [],
    },
  })),
});

export const peers = [
  {
    id: 'mastodon',
    name: 'mastodon-embed-timeline 4.8.2',
    group: 'news',
    feed: statuses,
    address: '/api/v1/timelines/public',
    page: ({ assets, n }) => ({
      head: style(assets, 'mastodon.css') + classic(assets, 'mastodon.js'),
      body: `<div id="mt-container" class="mt-container"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div>
<script>addEventListener('DOMContentLoaded', () => new MastodonTimeline.Init({ instanceUrl: ${JSON.stringify(assets)}, timelineType: 'local', maxNbPostFetch: '${n}', maxNbPostShow: '${n}', dateFormatLocale: 'de-DE' }));</script>`,
    }),
    shown: [['#mt-container', '.mt-post']],
  },
  {
    id: 'bsky',
    name: 'bsky-embed 0.2.7',
    group: 'news',
    feed: posts,
    address: '/xrpc/app.bsky.feed.getAuthorFeed',
    page: ({ assets, n }) => ({
      body: `${script(assets, 'bsky.js')}<bsky-embed username="stadt.example" mode="light" limit="${n}"></bsky-embed>`,
    }),
    shown: [['bsky-embed', '[id^="post-"] > article']],
  },
  {
    id: 'webawesome',
    name: 'Web Awesome 3.14.0: cards with badges, entries in the page',
    group: 'news',
    page: ({ assets, n }) => ({
      head: style(assets, 'webawesome.css') + script(assets, 'webawesome.js'),
      body: news(n)
        .map(
          ({ url, title, summary, date_published: date }) =>
            `<wa-card><wa-badge>${date.slice(0, 10)}</wa-badge><h3><a href="${url}">${escape(title)}</a></h3><p>${escape(summary)}</p></wa-card>`,
        )
        .join(''),
    }),
    shown: [['wa-card', '[part~="body"]']],
  },
  {
    id: 'fullcalendar',
    name: 'FullCalendar 6.1.21, web component, as a list',
    group: 'dates',
    feed: (n) =>
      dates(n).map(({ id, url, name, startDate, endDate }) => ({
        id,
        url,
        title: name,
        start: startDate,
        end: endDate,
      })),
    page: ({ assets, json }) => ({
      head: ['core', 'de', 'list', 'web-component'].map((name) => classic(assets, `fullcalendar-${name}.js`)).join(''),
      body: `<full-calendar options='${JSON.stringify({ initialView: 'listAhead', views: { listAhead: { type: 'list', duration: { days: 600 } } }, locale: 'de', events: `${assets}/${json}` })}'></full-calendar>`,
    }),
    shown: [['full-calendar', '.fc-list-event']],
  },
  {
    id: 'atcb',
    name: 'add-to-calendar-button 2.15.0: ten buttons, dates in the page',
    group: 'dates',
    page: ({ assets, n }) => ({
      head: script(assets, 'atcb.js'),
      body: dates(n)
        .map(({ name, startDate, endDate, location }) => {
          const [date, from] = startDate.split('T');
          return `<add-to-calendar-button name="${escape(name)}" startDate="${date}" startTime="${from}" endTime="${endDate.split('T')[1]}" timeZone="Europe/Berlin" location="${escape(location.name)}" options="'Apple','Google','iCal'" language="de"></add-to-calendar-button>`;
        })
        .join(''),
    }),
    shown: [['add-to-calendar-button', '.atcb-button']],
  },
].map((one) => ({ ...one, peer: true }));

/** Installs them where they are not, and puts their files on the server. */
export async function addPeers({ files, assets }) {
  if (!existsSync(new URL('node_modules', FOLDER))) {
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: FOLDER,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error('The peers could not be installed: npm ci in tests/bench/peers says why.');
  }
  const mastodon = '@idotj/mastodon-embed-timeline/dist/mastodon-timeline';
  files.set('/mastodon.js', read(`${mastodon}.umd.js`));
  files.set('/api/v1/custom_emojis', '[]');
  files.set('/mastodon.css', read(`${mastodon}.min.css`));
  // It knows one service only, whose address is another one here.
  files.set('/bsky.js', read('bsky-embed/dist/bsky-embed.es.js').replaceAll('https://api.bsky.app', assets));
  for (const name of ['core', 'list', 'web-component'])
    files.set(`/fullcalendar-${name}.js`, read(`@fullcalendar/${name}/index.global.min.js`));
  files.set('/fullcalendar-de.js', read('@fullcalendar/core/locales/de.global.min.js'));
  files.set('/atcb.js', read('add-to-calendar-button/dist/atcb.js'));
  files.set('/webawesome.js', await bundle('peers/webawesome.js'));
  files.set('/webawesome.css', sheet('@awesome.me/webawesome/dist-cdn/styles/webawesome.css'));
}
