// Ordinary life: jumps to a place below the widgets, smooth ones, languages as systems write them.
import { element, inline, SCRIPT } from '../markup.mjs';
import { TWICE } from './inclusions.mjs';

const SLOW = '/hosts/-/slow/kitu.json';
const below = '<h2 id="kontakt">Kontakt</h2><div style="height: 3000px">Rufen Sie uns an.</div>';
const slow = (tags, more = '') => tags.map((tag) => element(tag, `src="${SLOW}" ${more}`)).join('\n');

export const life = {
  'anchor-below': {
    title: 'Sprungziel unter den Bausteinen',
    hostile: 'die Seite wird mit #kontakt geöffnet, der Feed kommt später',
    body: (tags) => slow(tags, 'limit="5"') + below,
    hash: '#kontakt',
    target: 'kontakt',
  },
  'smooth-jump': {
    title: 'Sanfter Sprung über Bausteine mit loading="lazy"',
    hostile: 'scroll-behavior: smooth, wie in Bootstrap 5; sie laden erst auf dem Weg',
    head: '<style>:root { scroll-behavior: smooth } .hoch { height: 900px }</style>',
    body: (tags) =>
      `<a id="sprung" href="#kontakt">Kontakt</a><div class="hoch">Bild</div>${slow(
        tags.filter((tag) => /news|board/.test(tag)),
        'loading="lazy"',
      )}<div class="hoch">Bild</div>${below}${inline("addEventListener('load', function () { setTimeout(function () { document.getElementById('sprung').click(); }, 300); });")}`,
    count: 0.5,
    target: 'kontakt',
  },
  'lang-underscore': {
    title: 'lang="en_US"',
    hostile: 'so schreiben es manche Systeme',
    lang: 'en_US',
  },
  'thirty-times': {
    title: 'Das Skript läuft dreißigmal',
    hostile: 'bei jedem Schritt einer Seite, die mit AJAX nachlädt',
    script: `<script src="${SCRIPT}"></script>`.repeat(30),
    says: TWICE,
  },
};
