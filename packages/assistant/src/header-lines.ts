/** A piece of configuration with which a server sends a policy. */
export interface HeaderLine {
  readonly name: string;
  readonly title: string;
  readonly where: string;
  readonly code: string;
}

/**
 * How to send the policy, for each server; nothing if nothing was added.
 *
 * @param madeAnew - It is another one each time: only what adds to it can be written down.
 */
export function headerLines(
  value: string,
  added: ReadonlyMap<string, readonly string[]>,
  madeAnew: boolean,
): readonly HeaderLine[] {
  if (!added.size) return [];
  const typo3 = {
    name: 'typo3',
    title: 'TYPO3 ab 12.3',
    where: 'in config/sites/<Ihre-Site>/csp.yaml; nur was fehlt, das Übrige bleibt',
    code: yaml(added),
  };
  if (madeAnew) return [typo3];
  return [
    {
      name: 'apache',
      title: 'Apache',
      where: 'in die .htaccess oder die Konfiguration, anstelle der bisherigen Zeile; mod_headers muss an sein',
      code: `Header always set Content-Security-Policy "${value}"`,
    },
    {
      name: 'nginx',
      title: 'nginx',
      where: 'in den server-Block, anstelle der bisherigen Zeile',
      code: `add_header Content-Security-Policy "${value}" always;`,
    },
    typo3,
    {
      name: 'wordpress',
      title: 'WordPress',
      where: 'in die functions.php eines Child-Themes, wenn kein Plugin die Kopfzeile sendet',
      code: `add_action( 'send_headers', function () {\n\theader( "Content-Security-Policy: ${value}" );\n} );`,
    },
    {
      name: 'meta',
      title: 'Im HTML',
      where: 'anstelle des bisherigen Tags, wenn die Regel bisher im <head> stand',
      code: `<meta http-equiv="Content-Security-Policy" content="${value}">`,
    },
  ];
}

function yaml(added: ReadonlyMap<string, readonly string[]>): string {
  const mutations = [...added].flatMap(([directive, sources]) => [
    '  - mode: extend',
    `    directive: ${directive}`,
    '    sources:',
    ...sources.map((source) => `      - "${source}"`),
  ]);
  return ['inheritDefault: true', 'mutations:', ...mutations].join('\n');
}
