// Styles of the page.
import { sheet, element, around, css } from '../markup.mjs';

export const looks = {
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
  kern: {
    title: 'KERN',
    hostile: 'Schrift für alle Elemente, Bilder und Zeichen als Block',
    head: sheet('@kern-ux/native/dist/kern.css') + sheet('theme/kern.css'),
    body: around('<div class="kern-container"><div class="kern-row"><div class="kern-col-6">', '</div></div></div>'),
  },
  'kern-dark': {
    title: 'KERN, dunkel',
    hostile: 'dazu ein Abschnitt in der dunklen Fassung',
    head: sheet('@kern-ux/native/dist/kern.css') + sheet('theme/kern.css'),
    body: around('<div data-kern-theme="dark">', '</div>'),
  },
  unset: {
    title: '* {all: unset !important}',
    hostile: 'nimmt allem jede Gestalt',
    head: css('body, body * {all: unset !important} head, script {display: none !important}'),
    inText: { expect: 'kept' },
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
  nowrap: {
    title: 'white-space: nowrap',
    hostile: 'nichts bricht um',
    head: css('body * {white-space: nowrap}'),
    inText: { expect: 'kept' },
  },
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
    inText: { expect: 'kept' },
  },
  dark: {
    title: 'Dunkle Seite',
    hostile: 'color-scheme: dark',
    head: css(':root {color-scheme: dark; background: #111; color: #eee}'),
  },
};
