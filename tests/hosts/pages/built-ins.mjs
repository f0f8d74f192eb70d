// Pages that have replaced what the browser brings.
import { inline, own, CLASSIC } from '../markup.mjs';

export const builtIns = {
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
};
