// Collects what the tests saw on each host page in each engine, and writes docs/erzeugt/hosts.md from it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { engines } from '../support/browsers.mjs';
import { all } from '../support/amount.mjs';
import { inText, pages } from './pages.mjs';

const file = resolve(import.meta.dirname, '../../docs/erzeugt/hosts.md');
const names = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

function cell(page, result) {
  if (!result) return 'ausgelassen';
  if (result.broken.length) return '**gestört**';
  if (page.expect === 'works') return 'läuft';
  if (page.expect === 'kept') return 'Inhalt bleibt';
  return result.drawn ? 'zum Teil' : 'Link bleibt';
}

/** What all engines say of a page with `light`: what is not the same is said of each. */
function inTextCell(page, cells) {
  const words = cells.map((one) => cell(inText(page), one));
  return new Set(words).size === 1 ? words[0] : words.join(', ');
}

async function write(results, versions) {
  const columns = Object.keys(names);
  const rows = pages.map((page) => ({
    page,
    cells: columns.map((engine) => results[engine].get(page.name)),
    light: columns.map((engine) => results[engine].get(`${page.name}, light`)),
  }));
  const count = (test) => rows.filter(({ page, cells, light }) => test(page, cells, light)).length;
  const broken = count((page, cells, light) => [...cells, ...light].some((one) => one?.broken.length));
  const left = count((page, cells) => cells.every((one) => one === undefined));
  const code = (text) => text.replace(/[|<>*_]/g, (sign) => `\\${sign}`);
  const sections = [...new Set(pages.map(({ section }) => section))].map((section) => {
    const lines = rows
      .filter(({ page }) => page.section === section)
      .map(
        ({ page, cells, light }) =>
          `| ${[code(page.title), code(page.hostile), ...cells.map((one) => cell(page, one)), inTextCell(page, light)].join(' | ')} |`,
      );
    return `## ${section}\n\n| Seite | Was sie den Bausteinen antut | ${columns.map((engine) => names[engine]).join(' | ')} | mit \`light\` |\n| --- | --- | --- | --- | --- | --- |\n${lines.join('\n')}`;
  });
  const causes = rows.flatMap(({ page, cells, light }) =>
    columns.flatMap((engine, index) =>
      [cells[index], light[index]].flatMap((one, place) =>
        one?.broken.length
          ? [
              `- ${code(page.title)}, ${names[engine]}${place ? ', mit `light`' : ''}: ${one.broken.map(code).join('; ')}`,
            ]
          : [],
      ),
    ),
  );
  mkdirSync(resolve(file, '..'), { recursive: true });
  const text = `# Auf welchen Seiten die Bausteine laufen

Alte Bibliotheken, strenge Richtlinien, eigenwillige Gestaltung: ${rows.length} Seiten, die es Bausteinen schwer machen, jede in
drei Browsern (${columns.map((engine) => versions[engine]).join(', ')}). **Läuft** heißt: Alle Einträge stehen da, in der Schriftgröße der Seite,
nichts ist verdeckt oder abgeschnitten, und kein Fehler und, wo nichts anderes dabeisteht, kein Verstoß gegen die Richtlinien der Seite tritt auf. **Link
bleibt** heißt: Der Baustein kann hier nicht laufen; der Link, den Sie hineingeschrieben haben, ist zu sehen, und die
Seite bleibt sonst, wie sie ist. **Zum Teil** heißt: Manche Bausteine zeigen ihre Einträge, nicht unbedingt schön; bei den
übrigen bleibt der Link.

Die letzte Spalte sagt, was ist, wenn die Bausteine mit \`light\` und \`kitu.css\` im Text der Seite stehen. **Inhalt
bleibt** heißt dort: Die Einträge stehen im Text, aber Regeln der Seite, die für alles gelten (\`* {… !important}\`), gelten
auch für sie und verbergen oder verformen sie.

- läuft: ${count((page, cells) => page.expect === 'works' && !cells.some((one) => one?.broken.length || one === undefined))}
- Link bleibt, wenigstens bei einem Teil: ${count((page, cells) => page.expect === 'soft' && !cells.some((one) => one?.broken.length || one === undefined))}
- gestört, ohne oder mit \`light\`: ${broken}
- Inhalt bleibt, mit \`light\`: ${count((page) => inText(page).expect === 'kept')}
${left ? `- ausgelassen, weil eine Bibliothek hier fehlt: ${left}\n` : ''}
Diese Tabelle schreibt \`npm run build && KITU_ALL=1 npm run check -- hosts\`. Selbst ansehen: \`npm start\`, dann
<http://localhost:8000/hosts/>.

${sections.join('\n\n')}
${causes.length ? `\n## Was gestört ist\n\n${causes.join('\n')}\n` : ''}`;
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
  console.log(`docs/erzeugt/hosts.md: ${rows.length} pages, ${broken} broken, ${left} left out`);
}

/** A plugin for @web/test-runner: takes the results, and writes the table when every engine was asked. */
export function hostsTable(asked) {
  const results = Object.fromEntries(Object.keys(names).map((engine) => [engine, new Map()]));
  const versions = {};
  return {
    name: 'hosts-table',
    executeCommand({ command, payload, session }) {
      if (command !== 'host-page') return undefined;
      const { engine, version, name, light, broken, drawn } = payload;
      results[engine].set(light ? `${name}, light` : name, { broken, drawn });
      // WebKitGTK does not tell its own version to pages.
      versions[engine] = session.browser.version
        ? `WebKitGTK ${session.browser.version}`
        : `${names[engine]} ${version.replace(/(\.0)+$/, '')}`;
      return true;
    },
    async serverStop() {
      const whole = Object.keys(engines).every((engine) => asked.includes(engine) && results[engine].size);
      if (whole && all && !process.env.PAGES) await write(results, versions);
    },
  };
}
