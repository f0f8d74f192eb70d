// Kinds of documents.
import { inline, CLASSIC, SCRIPT, FEED, element, quoted } from '../markup.mjs';

export const documents = {
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
    script: `<script defer="defer" src="${SCRIPT}"></script>`,
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
