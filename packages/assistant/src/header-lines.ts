import { apacheHeader, htmlText, nginxHeader, phpHeader, yamlString } from './writers.js';

/** A piece of configuration with which a server sends a policy. */
export interface HeaderLine {
  readonly name: string;
  readonly title: string;
  readonly where: string;
  /** Empty if the language cannot express the policy. */
  readonly code: string;
}

/**
 * How to send the policy, for each server; nothing if nothing was added.
 *
 * @param hasNonce - The policy has a nonce, and so differs in every response: only the additions can be printed.
 */
export function headerLines(
  value: string,
  added: ReadonlyMap<string, readonly string[]>,
  hasNonce: boolean,
): readonly HeaderLine[] {
  if (!added.size) return [];
  const typo3 = {
    name: 'typo3',
    title: 'TYPO3 ab 12.3',
    where: 'in config/sites/<Ihre-Site>/csp.yaml; nur was fehlt, das Übrige bleibt',
    code: yaml(added),
  };
  if (hasNonce) return [typo3];
  const line = (written: string | undefined, before: string, after: string): string =>
    written === undefined ? '' : before + written + after;
  return [
    {
      name: 'apache',
      title: 'Apache',
      where: 'in die .htaccess oder die Konfiguration, anstelle der bisherigen Zeile; mod_headers muss an sein',
      code: line(apacheHeader(value), 'Header always set Content-Security-Policy ', ''),
    },
    {
      name: 'nginx',
      title: 'nginx',
      where: 'in den server-Block, anstelle der bisherigen Zeile',
      code: line(nginxHeader(value), 'add_header Content-Security-Policy ', ' always;'),
    },
    typo3,
    {
      name: 'wordpress',
      title: 'WordPress',
      where: 'in die functions.php eines Child-Themes, wenn kein Plugin die Kopfzeile sendet',
      code: line(
        phpHeader(`Content-Security-Policy: ${value}`),
        "add_action( 'send_headers', function () {\n\theader( ",
        ' );\n} );',
      ),
    },
    {
      name: 'meta',
      title: 'Im HTML',
      where: 'anstelle des bisherigen Tags, wenn die Regel bisher im <head> stand',
      code: `<meta http-equiv="Content-Security-Policy" content="${htmlText(value)}">`,
    },
  ];
}

function yaml(added: ReadonlyMap<string, readonly string[]>): string {
  const mutations = [...added].flatMap(([directive, sources]) => [
    '  - mode: extend',
    `    directive: ${yamlString(directive)}`,
    '    sources:',
    ...sources.map((source) => `      - ${yamlString(source)}`),
  ]);
  return ['inheritDefault: true', 'mutations:', ...mutations].join('\n');
}
