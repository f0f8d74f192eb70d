// Libraries of other times, and what loads scripts.
import { lib, inline, SCRIPT, each, quoted } from '../markup.mjs';

const jQuery = 'jquery/dist/jquery.js';
const prototype = 'debian/prototype/prototype.js';
const scriptaculous = ['builder', 'effects', 'dragdrop', 'controls', 'slider', 'sound']
  .map((name) => lib(`debian/scriptaculous/${name}.js`))
  .join('');
const mootools = 'debian/mootools/mootools-core-nc.js';
const more = 'debian/mootools/mootools-more-nc.js';
const forced = inline('ShadyDOM = {force: true}; customElements.forcePolyfill = true;');

export const libraries = {
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
};
