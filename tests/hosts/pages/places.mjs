// Where on a page a widget can stand, and how it gets there.
import { inline, SCRIPT, attributes, element, each, around, quoted } from '../markup.mjs';

export const places = {
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
    // Styles of the page do not reach into it: the page brings kitu.css there.
    inText: {
      body: (tags) =>
        `<div id="host"></div>${inline(`var r = new XMLHttpRequest(); r.open('GET', '/hosts/-/kitu.css', false); r.send(); document.getElementById('host').attachShadow({mode: 'open'}).innerHTML = '<style>' + r.responseText + '</style>' + ${quoted(tags)};`)}`,
    },
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
