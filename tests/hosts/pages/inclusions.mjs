// How the script gets onto the page, and what can go wrong.
import { attributes, CLASSIC, element, FEED, inline, MODULE, module, SCRIPT } from '../markup.mjs';

/** One line, which names both. */
export const TWICE = /^KITU-Widgets ([\d.]+): <\S+> ist hier schon definiert: Version \1\.$/;

export const inclusions = {
  classic: { title: 'Klassisches Skript, defer', hostile: 'so alt wie das Web', script: CLASSIC },
  'classic-head': {
    title: 'Klassisches Skript im Kopf',
    hostile: 'läuft, bevor es eine Seite gibt',
    head: `<script src="${SCRIPT}"></script>`,
    script: '',
  },
  async: {
    title: 'Klassisches Skript, async',
    hostile: 'läuft irgendwann',
    script: `<script async src="${SCRIPT}"></script>`,
  },
  twice: {
    title: 'Zweimal eingebunden',
    hostile: 'zwei Erweiterungen bringen dasselbe Skript',
    script: MODULE + module(`${SCRIPT}&amp;zweites`),
    says: TWICE,
  },
  'twice-classic': { title: 'Zweimal klassisch', hostile: 'ebenso', script: CLASSIC + CLASSIC, says: TWICE },
  both: { title: 'Als klassisches Skript und als Modul', hostile: 'ebenso', script: CLASSIC + MODULE, says: TWICE },
  'one-and-all': {
    title: 'Ein Baustein einzeln, dann alle',
    hostile: 'die Bausteine sind teils schon da',
    script: (tags) => `<script type="module" src="/hosts/-/${tags[0]}.js"></script>${MODULE}`,
    says: TWICE,
  },
  foreign: {
    title: 'Die Seite hat gleichnamige eigene Elemente',
    hostile: 'sie gehen vor',
    head: (tags) =>
      inline(tags.map((tag) => `customElements.define('${tag}', class extends HTMLElement {});`).join('')),
    expect: 'soft',
    says: /^KITU-Widgets [\d.]+: <\S+> ist hier schon definiert\.$/,
  },
  broken: {
    title: 'Das Skript kommt nur halb an',
    hostile: 'der Server bricht ab; der Browser meldet den Fehler im Skript',
    script: '<script src="/hosts/-/half.js"></script>',
    expect: 'soft',
    errors: /half\.js/,
  },
  'no-script': { title: 'Das Skript kommt nicht an', hostile: 'blockiert oder 404', script: '', expect: 'soft' },
  'self-closing': {
    title: 'Ohne schließenden Tag',
    hostile: '<kitu-news /> umfasst den Rest der Seite',
    // It takes in whatever comes after it.
    ways: undefined,
    body: (tags) => `<${tags[0]} ${attributes} /><p><a href="/hosts/">Alles auf einer Seite</a></p>`,
  },
  'no-feed': {
    title: 'Der Feed ist nicht da',
    hostile: '404',
    body: (tags) => tags.map((tag) => element(tag, 'src="/hosts/-/fehlt.json"')).join('\n'),
    expect: 'soft',
  },
  quotes: {
    title: 'Typografische Anführungszeichen',
    hostile: 'src=„…“ aus einer Textverarbeitung',
    body: (tags) => tags.map((tag) => element(tag, `src=„${FEED}“ limit=„3“`)).join('\n'),
    expect: 'soft',
  },
};
