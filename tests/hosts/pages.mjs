// The host pages: what each does to a widget, and what is expected of it. `works`: the entries are drawn, nothing is
// hidden or cut off. `soft`: the widget cannot work here; the link in it stays, and nothing is thrown.
// No library is committed: `lib` names files of npm packages, `debian` those of Debian's.

export const SCRIPT = '/hosts/-/kitu.js';
export const FEED = '/hosts/-/kitu.json';
export const WATCH = '/hosts/-/watch.js';

const lib = (path) => `<script src="/hosts/-/lib/${path}"></script>`;
const sheet = (path) => `<link rel="stylesheet" href="/hosts/-/lib/${path}">`;
const inline = (code) => `<script>${code}</script>`;
const own = (path) => `<script src="/hosts/-/${path}"></script>`;

export const MODULE = `<script type="module" src="${SCRIPT}"></script>`;
export const CLASSIC = `<script defer src="${SCRIPT}"></script>`;

const attributes = `src="${FEED}" limit="3" content="full"`;
const element = (tag, more = attributes) => `<${tag} ${more}><a href="/hosts/">Alles auf einer Seite</a></${tag}>`;
/** One of each widget. */
const each = (tags) => tags.map((tag) => element(tag)).join('\n');
/** Markup around one of each widget. */
const around = (before, after) => (tags) => tags.map((tag) => `${before}${element(tag)}${after}`).join('\n');
/** The markup of all widgets as a JavaScript string. */
const quoted = (tags) => JSON.stringify(each(tags)).replaceAll('</', '<\\/');
const css = (rules) => `<style>${rules}</style>`;

const jQuery = 'jquery/dist/jquery.js';
const prototype = 'debian/prototype/prototype.js';
const scriptaculous = ['builder', 'effects', 'dragdrop', 'controls', 'slider', 'sound']
  .map((name) => lib(`debian/scriptaculous/${name}.js`))
  .join('');
const mootools = 'debian/mootools/mootools-core-nc.js';
const more = 'debian/mootools/mootools-more-nc.js';
const forced = inline('ShadyDOM = {force: true}; customElements.forcePolyfill = true;');

const scripts = {
  prototype: {
    title: 'Prototype 1.7.3',
    hostile: 'Array.from, find, map, reverse, Object.values und andere sind ersetzt',
    head: lib(prototype),
  },
  scriptaculous: {
    title: 'Prototype 1.7.3 und script.aculo.us 1.9',
    hostile: 'dazu Effekte, die Elemente erweitern',
    head:
      lib(prototype) +
      scriptaculous +
      inline("document.observe('dom:loaded', function () { $$('body')[0].highlight(); });"),
  },
  mootools: {
    title: 'MooTools Core 1.4.5',
    hostile: 'Array.from, Object.values, Function.bind, Element.scrollTo und Event sind ersetzt',
    head: lib(mootools),
  },
  'mootools-more': {
    title: 'MooTools Core und More 1.4',
    hostile: 'dazu Date.parse, Date.toISOString, toJSON und String.repeat',
    head: lib(mootools) + lib(more),
  },
  'prototype-mootools': {
    title: 'Prototype, dann MooTools',
    hostile: 'zwei Bibliotheken ersetzen dasselbe; find, some und every werfen danach',
    head: lib(prototype) + lib(mootools) + lib(more),
    // The two throw each other's exceptions.
    expect: 'soft',
    errors: /Object\]|#<Object>/,
  },
  'mootools-prototype': {
    title: 'MooTools, dann Prototype',
    hostile: 'zwei Bibliotheken ersetzen dasselbe, andersherum',
    head: lib(mootools) + lib(prototype),
  },
  'jquery-1': {
    title: 'jQuery 1.12 mit noConflict',
    hostile: '$ gehört jemand anderem',
    head: lib('jquery1/dist/jquery.js') + inline('window.$ = jQuery.noConflict(true)'),
  },
  'jquery-3': {
    title: 'jQuery 3 mit noConflict neben Prototype',
    hostile: 'der Klassiker alter Shops',
    head: lib(prototype) + lib(jQuery) + inline('jQuery.noConflict()'),
  },
  'jquery-4': {
    title: 'jQuery 4',
    hostile: 'fügt die Bausteine nachträglich ein',
    head: lib('jquery4/dist/jquery.js'),
    body: (tags) => `<div id="hier"></div>${inline(`jQuery(function ($) { $('#hier').html(${quoted(tags)}); });`)}`,
    count: 1,
  },
  'jquery-migrate-1': {
    title: 'jQuery 1.12 mit Migrate 1.4',
    hostile: 'alte Schnittstellen leben weiter',
    head: lib('jquery1/dist/jquery.js') + lib('jquery-migrate1/dist/jquery-migrate.js'),
  },
  'jquery-migrate-3': {
    title: 'jQuery 3 mit Migrate 3, wie WordPress',
    hostile: 'klont die Bausteine mit allen Ereignissen',
    head: lib(jQuery) + lib('jquery-migrate/dist/jquery-migrate.js'),
    body: (tags) =>
      `<div id="vorlage">${each(tags)}</div>${inline("jQuery(function ($) { $('#vorlage').clone(true).removeAttr('id').appendTo('body'); });")}`,
    count: 2,
  },
  'jquery-script': {
    title: 'jQuery fügt Skript und Bausteine ein',
    hostile: 'jQuery holt das Skript selbst und führt es aus',
    head: lib(jQuery),
    body: (tags) =>
      `<div id="hier"></div>${inline(`jQuery(function ($) { $('#hier').html(${quoted(tags)} + '<script src="${SCRIPT}"><\\/script>'); });`)}`,
    script: '',
    count: 1,
  },
  dojo: {
    title: 'Dojo 1.17',
    hostile: 'eigener AMD-Lader, sucht Widgets in der Seite',
    head: `<script data-dojo-config="parseOnLoad: false, async: true" src="/hosts/-/lib/debian/dojo/dojo.js"></script>`,
  },
  datejs: {
    title: 'Datejs',
    hostile: 'Date.parse und Date.toString sind ersetzt',
    head: lib('datejs/lib/date-de-DE.js'),
  },
  sugar: {
    title: 'Sugar 1.5',
    hostile: 'erweitert Array, Object, Date, String und Number',
    head: lib('sugar/sugar-full.js'),
  },
  'es5-shim': {
    title: 'es5-shim und es5-sham',
    hostile: 'Polyfills für Internet Explorer 8',
    head: lib('es5-shim/es5-shim.js') + lib('es5-shim/es5-sham.js'),
  },
  'es6-shim': { title: 'es6-shim', hostile: 'Polyfills für Internet Explorer 11', head: lib('es6-shim/es6-shim.js') },
  'core-js': { title: 'core-js 2', hostile: 'Polyfills alter Babel-Projekte', head: lib('core-js2/client/shim.js') },
  zone: {
    title: 'zone.js',
    hostile: 'Promise, Zeitgeber und Ereignisse sind umwickelt, wie in Angular',
    head: lib('zone.js/bundles/zone.umd.js'),
  },
  webcomponents: {
    title: 'webcomponentsjs 2.8',
    hostile: 'Polyfills, die hier nichts zu tun haben',
    head: lib('@webcomponents/webcomponentsjs/webcomponents-bundle.js'),
  },
  'webcomponents-forced': {
    title: 'webcomponentsjs, erzwungen',
    hostile: 'Schatten-DOM und eigene Elemente sind nachgebaut',
    expect: 'soft',
    head: forced + lib('@webcomponents/webcomponentsjs/webcomponents-bundle.js'),
  },
  'scoped-registry': {
    title: 'Polyfill für geteilte Register',
    hostile: 'customElements ist ersetzt',
    head: lib('@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js'),
  },
  requirejs: {
    title: 'RequireJS auf der Seite',
    hostile: 'define und require sind global',
    head: lib('requirejs/require.js'),
  },
  'requirejs-load': {
    title: 'RequireJS lädt das Skript',
    hostile: 'das Skript läuft im AMD-Lader',
    head: lib('requirejs/require.js'),
    script: inline(`require(['${SCRIPT}'])`),
  },
  systemjs: {
    title: 'SystemJS lädt das Skript',
    hostile: 'das Skript läuft in einem Modul-Lader',
    head: lib('systemjs/dist/system.js') + lib('systemjs/dist/extras/amd.js'),
    script: inline(`System.import('${SCRIPT}')`),
  },
  backbone: {
    title: 'Underscore und Backbone',
    hostile: '_ und $ sind belegt',
    head: lib(jQuery) + lib('underscore/underscore-umd.js') + lib('backbone/backbone.js'),
  },
  commonjs: {
    title: 'CommonJS-Namen',
    hostile: 'module, exports, require und define sind global',
    head: inline(
      'var module = {exports: {}}, exports = module.exports; function require() { return {}; } function define() {} define.amd = {};',
    ),
  },
  'to-json': {
    title: 'wie Prototype bis 1.6.1',
    hostile: 'Array.prototype.toJSON und Verwandte: JSON.stringify schreibt Zeichenketten',
    head: own('shims/to-json.js'),
  },
  'array-extras': {
    title: 'Aufzählbare Zusätze an Array und String',
    hostile: 'for…in findet sie überall',
    head: own('shims/array-extras.js'),
  },
  'object-extras': {
    title: 'Zusätze an Object.prototype',
    hostile: 'jedes Objekt hat scheinbar mehr Eigenschaften',
    head: own('shims/object-extras.js'),
  },
  'object-value': {
    title: 'Zugriffe an Object.prototype: value, get',
    hostile: 'Object.defineProperty nimmt keine einfachen Objekte mehr',
    head: own('shims/object-value.js'),
    expect: 'soft',
  },
  frozen: {
    title: 'Eingefrorene Prototypen',
    hostile: 'Object, Array, Function, Promise und Element sind unveränderlich',
    head: own('shims/frozen.js'),
  },
  globals: {
    title: 'Einbuchstabige Namen',
    hostile: 'a bis z, A bis Z, _ und $ sind global belegt',
    head: own('shims/globals.js'),
  },
  'own-names': {
    title: 'Globale Namen wie die der Plattform',
    hostile: 'Event, name, status, origin, parent, Text und Image bedeuten etwas anderes',
    head: own('shims/own-names.js'),
  },
  'own-map': {
    title: 'Map und Set der Seite',
    hostile: 'eine Landkarte heißt Map',
    head: own('shims/own-map.js'),
    expect: 'soft',
  },
  'bad-polyfills': {
    title: 'Schlechte Polyfills',
    hostile: 'includes, find, flat, matchAll, append und closest können weniger als sie sollten',
    head: own('shims/bad-polyfills.js'),
  },
  'old-json': {
    title: 'JSON nachgebaut, wie json2.js',
    hostile: 'JSON.parse ist eigener Code',
    head: own('shims/old-json.js'),
  },
  'old-promise': {
    title: 'Promise nachgebaut',
    hostile: 'ohne finally und allSettled',
    head: own('shims/old-promise.js'),
  },
  'old-fetch': {
    title: 'fetch nachgebaut, wie whatwg-fetch',
    hostile: 'die Antwort hat keinen Strom, nur text() und json()',
    head: own('shims/old-fetch.js'),
  },
  'wrapped-fetch': {
    title: 'fetch umwickelt',
    hostile: 'ein Messskript hört mit',
    head: inline(
      '(function (real) { window.fetch = function () { return real.apply(window, arguments).then(function (answer) { return answer.clone(); }); }; })(window.fetch);',
    ),
  },
  'no-fetch': {
    title: 'fetch entfernt',
    hostile: 'es gibt keine Anfragen',
    head: inline('delete window.fetch; window.fetch = undefined;'),
    expect: 'soft',
  },
  'no-symbol': {
    title: 'Symbol entfernt',
    hostile: 'Lit kann ohne nicht',
    head: inline('window.Symbol = undefined'),
    expect: 'soft',
  },
  'no-console': {
    title: 'Konsole ersetzt',
    hostile: 'console hat nur log',
    head: inline('window.console = {log: function () {}}') + CLASSIC,
  },
  'no-observers': {
    title: 'Ohne Beobachter',
    hostile: 'IntersectionObserver und ResizeObserver fehlen',
    head: inline('delete window.IntersectionObserver; delete window.ResizeObserver;'),
  },
  'no-shared-styles': {
    title: 'Ohne teilbare Stylesheets',
    hostile: 'new CSSStyleSheet() geht nicht, wie in Browsern vor 2023',
    head: inline(
      "window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor'); }; delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;",
    ),
    expect: 'soft',
  },
  'wrapped-define': {
    title: 'customElements.define umwickelt',
    hostile: 'wie Werkzeuge zum Messen und Übersetzen',
    head: inline(
      '(function (real) { customElements.define = function (name, type, more) { return real.call(customElements, name, class extends type {}, more); }; })(customElements.define);',
    ),
  },
  'no-elements': {
    title: 'Ohne eigene Elemente',
    hostile: 'customElements fehlt, wie in sehr alten Browsern',
    head: inline("Object.defineProperty(window, 'customElements', {value: undefined});"),
    expect: 'soft',
  },
  'clobber-create': {
    title: '<img name="createElement">',
    hostile: 'document.createElement ist ein Bild',
    head: '',
    body: (tags) => `<img name="createElement" alt=""><form name="createTreeWalker"></form>${each(tags)}`,
    expect: 'soft',
  },
  'clobber-import': {
    title: '<img name="importNode"> und andere',
    hostile: 'document.importNode, createComment und createTextNode sind Bilder',
    body: (tags) =>
      `<img name="importNode" alt=""><img name="createComment" alt=""><img name="createTextNode" alt="">${each(tags)}`,
    expect: 'soft',
  },
  'clobber-query': {
    title: '<img name="querySelector"> und andere',
    hostile: 'document.querySelector, querySelectorAll, getElementById und addEventListener sind Bilder',
    body: (tags) =>
      `${['querySelector', 'querySelectorAll', 'getElementById', 'addEventListener'].map((name) => `<img name="${name}" alt="">`).join('')}${each(tags)}`,
  },
  'clobber-address': {
    title: '<img name="currentScript"> und andere',
    hostile:
      'document.currentScript, baseURI, readyState, head, body, documentElement und adoptedStyleSheets sind Bilder',
    body: (tags) =>
      `${['currentScript', 'baseURI', 'readyState', 'head', 'documentElement', 'adoptedStyleSheets', 'defaultView'].map((name) => `<img name="${name}" alt="">`).join('')}${each(tags)}`,
  },
  'clobber-window': {
    title: '<a id="reactiveElementVersions"> und andere',
    hostile: 'Namen auf window sind Elemente',
    body: (tags) =>
      `${['reactiveElementVersions', 'litHtmlVersions', 'litElementVersions', 'kitu', 'trustedTypes', 'litIssuedWarnings'].map((name) => `<a id="${name}"></a><a id="${name}" name="push"></a>`).join('')}${each(tags)}`,
  },
};

const documents = {
  quirks: { title: 'Ohne Doctype', hostile: 'der Browser rechnet wie 1998', doctype: '' },
  'html-4': {
    title: 'HTML 4.01 Transitional',
    hostile: 'fast so',
    doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">',
    lang: '',
  },
  base: {
    title: '<base href>',
    hostile: 'Adressen gelten von einem anderen Ordner aus',
    head: '<base href="/hosts/-/irgendwo/tief/">',
    body: (tags) => tags.map((tag) => element(tag, 'src="../../kitu.json" limit="3"')).join('\n'),
  },
  'base-target': {
    title: '<base target>',
    hostile: 'alle Verweise öffnen ein neues Fenster',
    head: '<base target="_blank">',
  },
  'latin-1': {
    title: 'ISO-8859-1',
    hostile: 'Skripte ohne Zeichensatz werden falsch gelesen',
    charset: 'iso-8859-1',
    script: CLASSIC,
  },
  'latin-1-module': {
    title: 'ISO-8859-1, Skript als Modul',
    hostile: 'Module sind immer UTF-8',
    charset: 'iso-8859-1',
  },
  'no-charset': { title: 'Zeichensatz nicht genannt', hostile: 'der Browser rät', charset: '', script: CLASSIC },
  xhtml: {
    title: 'XHTML, application/xhtml+xml',
    hostile: 'jeder Fehler im Markup beendet die Seite; Chromium führt hier keine Module aus',
    xhtml: true,
    expect: 'soft',
    script: '<script defer="defer" src="/hosts/-/kitu.js"></script>',
  },
  uppercase: {
    title: 'Tags in Großbuchstaben',
    hostile: 'wie aus einem alten Editor',
    body: (tags) =>
      tags
        .map(
          (tag) =>
            `<${tag.toUpperCase()} SRC="${FEED}" LIMIT=3><A HREF="/hosts/">Alles auf einer Seite</A></${tag.toUpperCase()}>`,
        )
        .join('\n'),
  },
  english: { title: 'Seite auf Englisch', hostile: 'die Sprache wechselt', lang: 'en' },
  'no-lang': { title: 'Seite ohne Sprache', hostile: 'lang fehlt', lang: '' },
  write: {
    title: 'document.write',
    hostile: 'schreibt Bausteine und Skript beim Laden',
    body: (tags) => inline(`document.write(${quoted(tags)} + '<script src="${SCRIPT}"><\\/script>')`),
    script: '',
  },
};

const looks = {
  'bootstrap-2': {
    title: 'Bootstrap 2',
    hostile: 'Regeln für p, ul, li, h3, a, table und form',
    head: sheet('bootstrap2/docs/assets/css/bootstrap.css'),
  },
  'bootstrap-3': {
    title: 'Bootstrap 3',
    hostile: 'html mit 10 Pixeln, Regeln für alle Elemente',
    head: sheet('bootstrap3/dist/css/bootstrap.css'),
    body: around('<div class="container"><div class="row"><div class="col-sm-4">', '</div></div></div>'),
  },
  'bootstrap-5': {
    title: 'Bootstrap 5',
    hostile: 'Spalten und Reboot',
    head: sheet('bootstrap5/dist/css/bootstrap.css'),
    body: around('<div class="container"><div class="row"><div class="col-md-6">', '</div></div></div>'),
  },
  unset: {
    title: '* {all: unset !important}',
    hostile: 'nimmt allem jede Gestalt',
    head: css('body, body * {all: unset !important} head, script {display: none !important}'),
  },
  'font-62': {
    title: 'html {font-size: 62.5%}',
    hostile: 'rem ist zehn Pixel',
    head: css('html {font-size: 62.5%} body {font-size: 1.6rem}'),
  },
  huge: {
    title: '* {font-size: 40px !important}',
    hostile: 'dazu Großbuchstaben und Sperrung',
    head: css('* {font-size: 40px !important; text-transform: uppercase !important; letter-spacing: 3px !important}'),
  },
  tiny: {
    title: 'Zeilenhöhe null',
    hostile: '* {line-height: 0 !important}',
    head: css('* {line-height: 0 !important} h1, p {line-height: 1.2 !important}'),
  },
  floats: { title: '* {float: left}', hostile: 'alles schwimmt', head: css('body * {float: left !important}') },
  'float-parent': {
    title: 'In einem schwimmenden Kasten ohne Breite',
    hostile: 'der Kasten ist so breit wie sein Inhalt',
    head: css('.box {float: left; clear: both}'),
    body: around('<div class="box">', '</div>'),
  },
  'inline-block': {
    title: 'In einem inline-block',
    hostile: 'ebenso',
    head: css('.box {display: inline-block; vertical-align: top}'),
    body: around('<div class="box">', '</div>'),
  },
  flex: {
    title: 'In einer flexiblen Zeile',
    hostile: 'display: flex ohne Breiten',
    head: css('.box {display: flex}'),
    body: around('<div class="box">', '</div>'),
  },
  'flex-two': {
    title: 'In zwei gleichen Spalten',
    hostile: 'display: flex, jede Spalte flex: 1',
    head: css('.box {display: flex; gap: 1em} .box > div {flex: 1}'),
    body: around('<div class="box"><div>', '</div><div>Nebenan stehen ein paar Wörter.</div></div>'),
  },
  'flex-phone': {
    title: 'In einer flexiblen Zeile auf einem Telefon',
    hostile: '320 Pixel, display: flex',
    head: css('.box {display: flex}'),
    body: around('<div class="box"><div>', '</div></div>'),
    width: 320,
  },
  'grid-three': {
    title: 'In einem Raster mit drei gleichen Spalten',
    hostile: 'grid-template-columns: 1fr 1fr 1fr',
    head: css('.box {display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 1em}'),
    body: around('<div class="box"><p>Davor.</p><div>', '</div><p>Danach.</p></div>'),
  },
  'flex-column': {
    title: 'In einer Spalte, mittig',
    hostile: 'display: flex; align-items: center',
    head: css('.box {display: flex; flex-direction: column; align-items: center}'),
    body: around('<div class="box">', '</div>'),
  },
  'flex-all': {
    title: '* {display: flex !important}',
    hostile: 'alles ist eine Zeile',
    head: css('body > * {display: flex !important} script, style {display: none !important}'),
  },
  grid: {
    title: 'In einem engen Raster',
    hostile: 'Spalten von 150 Pixeln',
    head: css('.box {display: grid; grid-template-columns: repeat(auto-fill, 150px)}'),
    body: around('<div class="box">', '</div>'),
  },
  'grid-auto': {
    title: 'In einem Raster mit automatischen Spalten',
    hostile: 'grid-template-columns: auto auto',
    head: css('.box {display: grid; grid-template-columns: auto auto; justify-content: start}'),
    body: around('<div class="box">', '<p>Nebenan.</p></div>'),
  },
  columns: {
    title: 'Spaltensatz',
    hostile: 'columns: 2',
    head: css('.box {columns: 2}'),
    body: around('<div class="box">', '</div>'),
  },
  absolute: {
    title: 'In einem absolut gesetzten Kasten',
    hostile: 'ohne Breite',
    head: css('.box {position: absolute; left: 10px; top: 120px}'),
    body: (tags) => `<div class="box">${element(tags[0])}</div>`,
  },
  nowrap: { title: 'white-space: nowrap', hostile: 'nichts bricht um', head: css('body * {white-space: nowrap}') },
  pre: { title: 'In <pre>', hostile: 'Leerraum und Schrift einer Schreibmaschine', body: around('<pre>', '</pre>') },
  centre: {
    title: 'In <center>',
    hostile: 'dazu Einzug und Kursive',
    head: css('center {text-indent: -999em; font-style: italic; cursor: wait}'),
    body: around('<center>', '</center>'),
  },
  rtl: { title: 'dir="rtl"', hostile: 'Schrift von rechts', body: around('<div dir="rtl">', '</div>') },
  'not-defined': {
    title: ':not(:defined) {display: none}',
    hostile: 'verbirgt, was noch nicht geladen ist',
    head: css(':not(:defined) {display: none}'),
  },
  paddings: {
    title: 'Polster und Rahmen überall',
    hostile: '* {padding: 20px; border: 5px solid; box-sizing: content-box}',
    head: css(
      '* {padding: 20px !important; border: 5px solid !important; box-sizing: content-box !important; margin: 0 !important} script, style, head, title, link {display: none !important}',
    ),
    wide: true,
  },
  important: {
    title: 'Regeln mit !important für a, li, p und h3',
    hostile: 'versteckt alle Verweise und Listen der Seite',
    head: css('li, p.x, h3, time, button, section, ul {display: none !important} a {color: red !important}'),
  },
  dark: {
    title: 'Dunkle Seite',
    hostile: 'color-scheme: dark',
    head: css(':root {color-scheme: dark; background: #111; color: #eee}'),
  },
};

const places = {
  p: { title: 'In <p>', hostile: 'Absätze dürfen keine Blöcke enthalten', body: around('<p>', '</p>') },
  a: {
    title: 'In <a>',
    hostile: 'ein Verweis um den Baustein',
    body: (tags) =>
      tags.map((tag) => `<a href="/hosts/"><${tag} ${attributes}>Alles auf einer Seite</${tag}></a>`).join('\n'),
    fallback: 'none',
  },
  td: { title: 'In <td>', hostile: 'eine Tabelle ohne Breiten', body: around('<table><tr><td>', '</td></tr></table>') },
  'td-phone': {
    title: 'In <td> auf einem Telefon',
    hostile: '320 Pixel, eine Tabelle ohne Breiten',
    body: around('<table><tr><td>', '</td></tr></table>'),
    width: 320,
  },
  'td-layout': {
    title: 'In einer Tabelle als Seitengerüst',
    hostile: 'neben einer festen Spalte',
    body: around('<table width="100%" cellpadding="0"><tr><td width="180">Menü</td><td>', '</td></tr></table>'),
  },
  button: {
    title: 'In <fieldset> und <label>',
    hostile: 'ein Klick geht an ein Formularfeld',
    body: around('<form><fieldset><label>Mehr ', ' <input></label></fieldset></form>'),
  },
  li: {
    title: 'In einer Liste mit <font>',
    hostile: 'Markup von 1999',
    body: around('<ul><li><font size="5" color="green">', '</font></li></ul>'),
  },
  details: {
    title: 'In <details>, das sich später öffnet',
    hostile: 'anfangs nicht zu sehen',
    body: (tags) =>
      `<details><summary>Auf</summary>${each(tags)}</details>${inline("addEventListener('load', function () { document.querySelector('details').open = true; });")}`,
  },
  hidden: {
    title: 'In einem Reiter, der sich später zeigt',
    hostile: 'anfangs display: none',
    body: (tags) =>
      `<div id="tab" style="display:none">${each(tags)}</div>${inline("addEventListener('load', function () { document.getElementById('tab').style.display = ''; });")}`,
  },
  shadow: {
    title: 'In einem fremden Schatten-DOM',
    hostile: 'die Seite ist selbst aus Web Components',
    body: (tags) =>
      `<div id="host"></div>${inline(`document.getElementById('host').attachShadow({mode: 'open'}).innerHTML = ${quoted(tags)};`)}`,
  },
  slot: {
    title: 'In einem fremden <slot>',
    hostile: 'fremde Styles mit ::slotted',
    body: (tags) =>
      `<div id="host">${each(tags)}</div>${inline("document.getElementById('host').attachShadow({mode: 'open'}).innerHTML = '<style>::slotted(*) {float: right; opacity: .9}</style><slot></slot>';")}`,
  },
  template: {
    title: 'Aus <template> geklont',
    hostile: 'importNode, lange nach dem Laden',
    body: (tags) =>
      `<template id="t">${each(tags)}</template>${inline("addEventListener('load', function () { document.body.append(document.importNode(document.getElementById('t').content, true)); });")}`,
    count: 1,
  },
  sandbox: {
    title: 'In einem Rahmen mit sandbox',
    hostile: 'eine Herkunft ohne Namen, kein Speicher',
    frame: 'sandbox="allow-scripts" src="/hosts/sandbox?inside"',
  },
  srcdoc: { title: 'In <iframe srcdoc>', hostile: 'die Adresse der Seite ist about:srcdoc', frame: 'srcdoc' },
  late: {
    title: 'Nach dem Laden eingefügt',
    hostile: 'mit innerHTML',
    body: (tags) =>
      `<div id="hier"></div>${inline(`addEventListener('load', function () { document.getElementById('hier').innerHTML = ${quoted(tags)}; });`)}`,
    count: 1,
  },
  'late-script': {
    title: 'Skript nach dem Laden eingefügt',
    hostile: 'wie von einem Einwilligungs-Banner',
    script: inline(
      `addEventListener('load', function () { var s = document.createElement('script'); s.src = '${SCRIPT}'; document.head.appendChild(s); });`,
    ),
  },
  moved: {
    title: 'Verschoben',
    hostile: 'hängt dreimal um, auch während es lädt',
    body: (tags) =>
      `<div id="a">${each(tags)}</div><div id="b"></div>${inline("addEventListener('load', function () { var a = document.getElementById('a'), b = document.getElementById('b'); for (var i = 0; i < 3; i++) { var to = i % 2 ? a : b, from = i % 2 ? b : a; while (from.firstElementChild) to.appendChild(from.firstElementChild); } });")}`,
  },
  cloned: {
    title: 'Geklont',
    hostile: 'cloneNode, wie Karussells es tun',
    body: (tags) =>
      `<div id="a">${each(tags)}</div>${inline("addEventListener('load', function () { document.body.appendChild(document.getElementById('a').cloneNode(true)); });")}`,
    count: 2,
  },
  adopted: {
    title: 'Aus einem anderen Dokument übernommen',
    hostile: 'adoptNode aus einem DOMParser',
    body: (tags) =>
      inline(
        `addEventListener('load', function () { var d = new DOMParser().parseFromString(${quoted(tags)}, 'text/html'); while (d.body.firstElementChild) document.body.appendChild(document.adoptNode(d.body.firstElementChild)); });`,
      ),
    count: 1,
  },
  hundred: {
    title: 'Hundertmal',
    hostile: 'hundert Bausteine, eine Anfrage',
    body: (tags) => Array.from({ length: 100 }, (_, i) => element(tags[i % tags.length])).join('\n'),
  },
};

const inclusions = {
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
    script: `${MODULE}<script type="module" src="${SCRIPT}?zweites"></script>`,
  },
  'twice-classic': { title: 'Zweimal klassisch', hostile: 'ebenso', script: CLASSIC + CLASSIC },
  both: { title: 'Als klassisches Skript und als Modul', hostile: 'ebenso', script: CLASSIC + MODULE },
  'one-and-all': {
    title: 'Ein Baustein einzeln, dann alle',
    hostile: 'die Bausteine sind teils schon da',
    script: (tags) => `<script type="module" src="/hosts/-/${tags[0]}.js"></script>${MODULE}`,
  },
  foreign: {
    title: 'Die Seite hat gleichnamige eigene Elemente',
    hostile: 'sie gehen vor',
    head: (tags) =>
      inline(tags.map((tag) => `customElements.define('${tag}', class extends HTMLElement {});`).join('')),
    expect: 'soft',
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

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
const trusted = `${strict}; require-trusted-types-for 'script'`;
const policies = {
  csp: { title: 'Strenge CSP', hostile: 'kein Inline-Skript, kein Inline-Stil', csp: strict },
  'csp-classic': { title: 'Strenge CSP, klassisches Skript', hostile: 'ebenso', csp: strict, script: CLASSIC },
  'csp-nonce': {
    title: 'CSP mit nonce und strict-dynamic',
    hostile: 'nur benannte Skripte laufen',
    csp: "script-src 'nonce-abc' 'strict-dynamic'; object-src 'none'; base-uri 'none'; style-src 'nonce-abc'; connect-src 'self'; img-src 'self'",
    nonce: 'abc',
    script: `<script type="module" nonce="abc" src="${SCRIPT}"></script>`,
  },
  'csp-no-images': {
    title: 'CSP ohne Bilder',
    hostile: 'die Bilder des Feeds sind verboten; dass sie fehlen, wird der Seite gemeldet',
    csp: strict.replace("img-src 'self'", "img-src 'none'"),
    violations: /^img-src/,
  },
  'csp-no-connect': {
    title: 'CSP ohne den Feed',
    hostile: 'connect-src fehlt',
    csp: strict.replace("connect-src 'self'; ", ''),
    expect: 'soft',
    violations: /^connect-src/,
  },
  'csp-no-script': {
    title: 'CSP ohne das Skript',
    hostile: 'script-src erlaubt es nicht',
    csp: "script-src 'nonce-abc'; connect-src 'self'",
    nonce: 'abc',
    expect: 'soft',
    violations: /^script-src/,
    errors: /^did not load/,
  },
  'csp-header-sandbox': {
    title: 'CSP mit sandbox',
    hostile: 'eine Herkunft ohne Namen',
    header: 'sandbox allow-scripts',
    csp: 'script-src *; connect-src *',
  },
  tt: { title: 'Trusted Types verlangt, keine Liste', hostile: 'HTML aus Zeichenketten ist verboten', csp: trusted },
  'tt-lit': {
    title: 'trusted-types lit-html',
    hostile: 'nur eine Richtlinie ist erlaubt',
    csp: `${trusted}; trusted-types lit-html`,
  },
  'tt-kitu-lit': {
    title: 'trusted-types kitu lit-html',
    hostile: 'zwei sind erlaubt',
    csp: `${trusted}; trusted-types kitu lit-html`,
  },
  'tt-kitu': {
    title: 'trusted-types kitu',
    hostile: 'nur unsere; dass vorher lit-html versucht wird, wird der Seite gemeldet',
    csp: `${trusted}; trusted-types kitu`,
    violations: /^trusted-types \S+ lit-html/,
  },
  'tt-taken': {
    title: 'trusted-types kitu lit-html, ein anderes Lit war zuerst da',
    hostile: 'der Name lit-html ist vergeben',
    csp: `${trusted}; trusted-types kitu lit-html`,
    head: own('shims/take-lit.js'),
  },
  'tt-taken-duplicates': {
    title: "trusted-types lit-html 'allow-duplicates', ein anderes Lit war zuerst da",
    hostile: 'der Name darf doppelt sein; dass vorher kitu versucht wird, wird der Seite gemeldet',
    csp: `${trusted}; trusted-types lit-html 'allow-duplicates'`,
    head: own('shims/take-lit.js'),
    violations: /^trusted-types \S+ kitu/,
  },
  'tt-taken-alone': {
    title: 'trusted-types lit-html, ein anderes Lit war zuerst da',
    hostile: 'es bleibt keine Richtlinie',
    csp: `${trusted}; trusted-types lit-html`,
    head: own('shims/take-lit.js'),
    expect: 'soft',
    violations: /^(require-)?trusted-types/,
  },
  'tt-twice': {
    title: 'trusted-types kitu lit-html, zweimal eingebunden',
    hostile: 'das zweite Skript findet beide Namen vergeben',
    csp: `${trusted}; trusted-types kitu lit-html`,
    script: `${CLASSIC}<script type="module" src="${SCRIPT}?zweites"></script>`,
  },
  'tt-other': {
    title: 'trusted-types mit anderen Namen',
    hostile: 'keine unserer Richtlinien ist erlaubt',
    csp: `${trusted}; trusted-types dompurify`,
    expect: 'soft',
    violations: /^(require-)?trusted-types/,
  },
  'tt-none': {
    title: "trusted-types 'none'",
    hostile: 'keine Richtlinie ist erlaubt',
    csp: `${trusted}; trusted-types 'none'`,
    expect: 'soft',
    violations: /^(require-)?trusted-types/,
  },
  'tt-none-lax': {
    title: "trusted-types 'none', aber nichts verlangt",
    hostile: 'createPolicy wirft; der Versuch wird der Seite gemeldet',
    csp: `${strict}; trusted-types 'none'`,
    violations: /^trusted-types/,
  },
  'tt-default': {
    title: 'Eine eigene Standard-Richtlinie, die alles ablehnt',
    hostile: 'trusted-types default kitu lit-html',
    csp: `${trusted}; trusted-types default kitu lit-html`,
    head: own('shims/deny-default.js'),
  },
};

const sections = {
  'Skripte auf der Seite': scripts,
  'Das Dokument': documents,
  Gestaltung: looks,
  Orte: places,
  Einbindung: inclusions,
  'Richtlinien (CSP, Trusted Types)': policies,
};

/** All pages, in order: each with its name and its section. */
export const pages = Object.entries(sections).flatMap(([section, group]) =>
  Object.entries(group).map(([name, page]) => ({ name, section, expect: 'works', ...page })),
);

/** The libraries that a page asks for: paths below /hosts/-/lib/. */
export const libraries = (page, tags) =>
  [...document(page, tags).matchAll(/\/hosts\/-\/lib\/([^"]+)/g)].map(([, path]) => path);

const value = (part, tags) => (typeof part === 'function' ? part(tags) : part);

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The whole page as HTML, with one of each widget of `tags` on it. */
export function document(page, tags) {
  const { name, title, hostile, csp, nonce, expect, count, wide, fallback } = page;
  const { doctype = '<!DOCTYPE html>', charset = 'utf-8', lang = 'de' } = page;
  const marks = Object.entries({ page: name, expect, count: count && count * tags.length, wide, fallback })
    .filter(([, mark]) => mark !== undefined)
    .map(([key, mark]) => ` data-${key}="${mark}"`)
    .join('');
  const end = page.xhtml ? '/' : '';
  const head = `<meta http-equiv="content-type" content="text/html${charset ? `; charset=${charset}` : ''}"${end}>
${csp ? `<meta http-equiv="Content-Security-Policy" content="${csp}"${end}>` : ''}
<script src="${WATCH}"${marks}${nonce ? ` nonce="${nonce}"` : ''}></script>
<title>${escaped(title)}</title>
${value(page.head, tags) ?? ''}`;
  const body = `<h1>${escaped(title)}</h1>
<p>${escaped(hostile)}</p>
${value(page.body ?? each, tags)}
${value(page.script ?? MODULE, tags)}`;
  return page.xhtml
    ? `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de" lang="de"><head>${head}</head><body>${body}</body></html>`
    : `${doctype}
<html${lang && ` lang="${lang}"`}><head>${head}</head><body>${body}</body></html>`;
}

/** The page around a page that stands in a frame. */
export const frame = (page, tags) => {
  const content = page.frame === 'srcdoc' ? `srcdoc="${escaped(document(page, tags))}"` : page.frame;
  return `<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>${escaped(page.title)}</title></head>
<body style="margin: 0"><iframe ${content} title="${escaped(page.title)}" style="width: 100%; height: 98vh; border: 0"></iframe></body></html>`;
};

/** All pages, to be opened by hand. */
export const index = (missing) => `<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Seiten, die es Bausteinen schwer machen</title></head>
<body><h1>Seiten, die es Bausteinen schwer machen</h1>
<p>Der Titel des Reiters sagt, ob die Seite gut ausging: ✓ oder ✗.</p>
${Object.keys(sections)
  .map(
    (section) =>
      `<h2>${section}</h2><ul>${pages
        .filter((page) => page.section === section)
        .map(
          (page) =>
            `<li><a href="/hosts/${page.name}">${escaped(page.title)}</a>: ${escaped(page.hostile)}${missing(page) ? ` (fehlt: ${missing(page)})` : ''}</li>`,
        )
        .join('\n')}</ul>`,
  )
  .join('\n')}</body></html>`;
