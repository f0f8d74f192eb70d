/** A piece of configuration with which a server sends a policy. */
export interface HeaderLine {
  readonly name: string;
  readonly title: string;
  readonly where: string;
  readonly code: string;
}

/** How to send the policy, for each server. */
export function headerLines(value: string, added: ReadonlyMap<string, readonly string[]>): readonly HeaderLine[] {
  return [
    {
      name: 'apache',
      title: 'Apache',
      where: 'in die .htaccess oder die Konfiguration; mod_headers muss an sein',
      code: `Header always set Content-Security-Policy "${value}"`,
    },
    {
      name: 'nginx',
      title: 'nginx',
      where: 'in den server-Block',
      code: `add_header Content-Security-Policy "${value}" always;`,
    },
    {
      name: 'typo3',
      title: 'TYPO3 ab 12.3',
      where: 'in config/sites/<Ihre-Site>/csp.yaml; nur was fehlt, das Übrige bleibt',
      code: yaml(added),
    },
    {
      name: 'wordpress',
      title: 'WordPress',
      where: 'in die functions.php eines Child-Themes, wenn kein Plugin die Kopfzeile sendet',
      code: `add_action( 'send_headers', function () {\n\theader( "Content-Security-Policy: ${value}" );\n} );`,
    },
    {
      name: 'meta',
      title: 'Im HTML',
      where: 'in den <head>, vor das erste Skript, wenn die Regel bisher dort stand',
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
