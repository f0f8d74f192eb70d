// Writes docs/erzeugt/editoren.md from what the run found.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';

const file = resolve(import.meta.dirname, '../../docs/erzeugt/editoren.md');

const ADVISED = ['both', 'tag+anchor', 'div+anchor', 'link', 'iframe'];
const REST = ['tag', 'div', 'a', 'link-colon', 'link-own', 'link-path', 'link-path-colon', 'tag-lines', 'tag-empty'];

function cell({ link, alive }) {
  if (alive) return link === 'useful' ? 'läuft' : link === 'dead' ? 'läuft, **Link tot**' : 'läuft, **kein Link**';
  return { useful: 'Link', dead: '**Link tot**', none: '**nichts**' }[link];
}

/** @param results - By editor and form: which link is left, and whether a widget lives. */
export async function writeTable(results, { filters, ways, wordpress }) {
  const table = (names) => {
    const columns = names.map((name) => ways.find((way) => way.name === name).title);
    const rows = filters.map(({ name: filter }) => {
      const found = names.map((way) => results.find((one) => one.filter === filter && one.way === way));
      return `| ${[filter, ...found.map(cell)].join(' | ')} |`;
    });
    return `| | ${columns.join(' | ')} |\n| --- |${' --- |'.repeat(columns.length)}\n${rows.join('\n')}`;
  };
  const versions = [
    `WordPress ${wordpress}`,
    ...new Map(
      filters.flatMap(({ name, version }) => (version ? [[`${name.split(' ')[0]} ${version}`, 0]] : [])),
    ).keys(),
  ];
  const text = `# Was Editoren übrig lassen

Manche Editoren löschen beim Speichern, was sie nicht kennen. Diese Seite sagt, welche Schreibweise Sie wo nehmen. Sie
stammt aus einem Versuch: Jede Schreibweise ging durch jeden Editor, und das Ergebnis wurde in einem Browser angesehen,
einmal mit und einmal ohne Skripte.

## Kurz gesagt

1. **Nimmt das Feld Skripte an** (ein Feld für reines HTML, in WordPress die Administration)? Dann fügen Sie beide Zeilen
   dort ein: das Skript und das Element.
2. **Sonst** lädt die Vorlage der Website das Skript, und in den Text kommt eine Fläche mit einem Link, dessen Adresse
   auf \`#kitu-news\` endet. Das ist der doppelte Boden: Was der Editor auch löscht, der Link bleibt, und aus ihm macht
   das Skript wieder den Baustein.
3. **Ohne Quelltext** genügt dieser Link allein. Den kann jede Redakteurin setzen.

\`\`\`html
<div data-kitu="news" data-limit="3"><a href="https://www.kitu.example/aktuelles#kitu-news?limit=3">Alle Meldungen der KITU</a></div>
\`\`\`

Der Link nennt die ganze Adresse und führt zu der Seite, die den Feed veröffentlicht. So überstand er jeden Editor, und
überall lief der Baustein. Der Einbindungs-Assistent schreibt ihn so.

## Was sich bewährt hat

**Läuft** heißt: Der Baustein zeigt seine Einträge, und ohne Skripte steht ein Link da, der zum Ziel führt. **Link**
heißt: Der Baustein ist weg, der Link führt zum Ziel.

${table(ADVISED)}

Außer bei „Skript und Element“ lädt die Vorlage der Website das Skript, mit dem Feed in seiner Adresse. Der Link unter
dem Rahmen steht daneben: Was zwischen \`<iframe>\` und \`</iframe>\` steht, zeigt kein Browser.

## Was Sie besser lassen

**Link tot** heißt: Der Link führt auf eine Seite, die es nicht gibt. **Nichts** heißt: Ohne Skripte bleibt die Stelle leer.

${table(REST)}

- **Ohne Anker** bleibt vom Link nur ein Link, wo der Editor das Element oder die Fläche löscht.
- **Der markierte Link** ist \`<a data-kitu="news" …>\`; auch er braucht einen Editor, der \`data-kitu\` behält.
- **TinyMCE kürzt Adressen der eigenen Website**, auch ganze: Aus \`https://www.stadt.example/aktuelles\` wird
  \`aktuelles\`, und das ist auf den meisten Seiten eine andere. Mit \`convert_urls: false\` lässt er sie.
- **WordPress** hält in \`/aktuelles#kitu:news\` das, was vor dem Doppelpunkt steht, für ein verbotenes Protokoll und
  löscht es. Nehmen Sie den Bindestrich.
- **Rahmen** bekommen in TinyMCE 8 ein \`sandbox=""\`: Darin läuft kein Skript.
- **Ein leeres Element** verschwindet spurlos, wo der Editor es löscht.

## Wie geprüft wurde

Mit ${versions.join(', ')}.

WordPress lief wirklich, mit einer Datenbank; die Beiträge wurden über seine Schnittstelle gespeichert, als
Administration und als Autorin, und auf der Website angesehen. In die anderen Editoren ging der Text wie über den Knopf
„Quelltext“. „CKEditor 5 wie in TYPO3“ lädt, was TYPO3 12 und 13 nach ihrem
Quelltext laden; TYPO3 selbst lief nicht ([mehr](../typo3.md#was-davon-ohne-die-erweiterung-ausprobiert-ist)). Von IKISS gibt es keinen Code, den
man ausprobieren könnte.

Diese Seite schreibt \`npm run build && npm run check -- cms\`.
`;
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
