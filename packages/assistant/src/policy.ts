import { isKnown, nearest } from './policy-directives.js';
import { allows } from './policy-source.js';

/** What a widget loads: addresses by the directive that has to allow them. */
export interface Needs {
  /** Address of the script. */
  readonly script: string;
  /** Address of the style sheet, where the widget needs one. */
  readonly style?: string | undefined;
  /** Address of the feed. */
  readonly feed: string;
  /** Are pictures shown? */
  readonly images: boolean;
  /** Address of the page: what `'self'` stands for. */
  readonly site: string;
}

/** Whether a policy allows one of the needs. */
export interface Finding {
  readonly directive: string;
  readonly blocks: boolean;
  /** In German, for the webmaster. */
  readonly text: string;
  /** What to add to the directive. */
  readonly add?: string | undefined;
  /** No browser knows the directive. */
  readonly unknown?: boolean;
}

/** A parsed policy: sources by directive. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** The directives that apply when one is missing. */
const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'style-src': ['style-src-elem', 'style-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'img-src': ['img-src', 'default-src'],
};

/**
 * Reads the policies of a pasted text: the value of a header, whole header lines, or a `<meta>` tag. A page applies
 * all of them.
 */
export function readPolicies(pasted: string): readonly Policy[] {
  const metas = [...pasted.matchAll(/<meta\b[^>]*content-security-policy[^>]*>/gi)].map(
    ([tag]) => /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag)?.slice(1).find(Boolean) ?? '',
  );
  const headers = readHeaders(pasted);
  const lines = headers.flatMap(({ reportOnly, value }) => (reportOnly ? [] : value));
  const texts = metas.length ? metas : headers.length ? lines : [pasted];
  return texts.flatMap((text) => text.split(',')).flatMap((text) => readPolicy(text.replaceAll('&#39;', "'")));
}

/** A header with a policy, as it was pasted. */
interface Header {
  readonly reportOnly: boolean;
  readonly value: string;
}

/** A line of an answer. */
const NAMED = /^\s*content-security-policy(-report-only)?\s*(?::(.*))?$/i;
/** A line of a server's configuration: `add_header Content-Security-Policy "…" always;` */
const CONFIGURED = /^\s*(?:add_header|Header)\b.*?\bcontent-security-policy(-report-only)?"?\s+"([^"]*)(")/i;

/**
 * The headers with policies among pasted lines. A value may stand below its name, as developer tools copy it, and go on
 * below: with a space before it, or after a semicolon.
 */
function readHeaders(pasted: string): readonly Header[] {
  const found: Header[] = [];
  let open = false;
  for (const line of pasted.split(/\r?\n/)) {
    const named = NAMED.exec(line) ?? CONFIGURED.exec(line);
    const last = found.at(-1);
    if (named) {
      found.push({ reportOnly: named[1] !== undefined, value: named[2] ?? '' });
      open = named[3] === undefined;
    } else if (last && open && (!last.value.trim() || /^\s/.test(line) || /;\s*$/.test(last.value))) {
      found.splice(-1, 1, { ...last, value: `${last.value} ${line}` });
    } else {
      open = false;
    }
  }
  return found;
}

function readPolicy(text: string): readonly Policy[] {
  const policy = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    // Of two directives with the same name the first one counts.
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy.size ? [policy] : [];
}

/** The directive that decides, and its sources; `undefined`: everything is allowed. */
function deciding(policy: Policy, directive: string): readonly [string, readonly string[]] | undefined {
  for (const name of FALLBACKS[directive] ?? [directive]) {
    const sources = policy.get(name);
    if (sources) return [name, sources];
  }
  return undefined;
}

/** What one policy allows and blocks of the needs of a widget. */
export function findingsOf(policy: Policy, needs: Needs): readonly Finding[] {
  const strange = unknown(policy);
  // A text without any directive is not a policy.
  if (strange.length === policy.size) return strange;
  return [
    ...strange,
    ...script(policy, needs),
    address(policy, 'connect-src', needs.feed, 'den Feed', needs.site),
    ...(needs.images
      ? [address(policy, 'img-src', new URL('/', needs.feed).href, 'Bilder vom Server des Feeds', needs.site)]
      : []),
    ...trustedTypes(policy),
    ...sandbox(policy),
    ...style(policy, needs),
  ];
}

function unknown(policy: Policy): readonly Finding[] {
  return [...policy.keys()]
    .filter((name) => !isKnown(name))
    .map((directive) => {
      const meant = nearest(directive);
      const text = `„${directive}“ kennt kein Browser; alles, was dazu gehört, wird übergangen.`;
      return { directive, blocks: false, unknown: true, text: meant ? `${text} Gemeint ist wohl „${meant}“.` : text };
    });
}

function address(policy: Policy, directive: string, needed: string, what: string, site: string): Finding {
  const found = deciding(policy, directive);
  const by = found ? found[0] : directive;
  if (!found || found[1].some((source) => allows(source, needed, site))) {
    return { directive: by, blocks: false, text: `${by} erlaubt ${what}.` };
  }
  const { origin } = new URL(needed);
  return {
    directive,
    blocks: true,
    text:
      by === directive
        ? `${by} verbietet ${what}: ${origin} steht nicht dabei.`
        : `${by} verbietet ${what}, weil ${directive} fehlt.`,
    add: origin === new URL(site).origin ? "'self'" : origin,
  };
}

/** Whether what a tag of the page loads is allowed. */
function tag(
  policy: Policy,
  directive: 'script-src' | 'style-src',
  needed: string,
  what: string,
  site: string,
): Finding {
  const [by, sources = []] = deciding(policy, directive) ?? [];
  // The narrower directive decides, so that is where the source belongs. A new script-src beside a default-src with
  // 'unsafe-inline' would block the page's own scripts, unless it repeated 'unsafe-inline'.
  const stays = by === `${directive}-elem` || sources.some((source) => /^'(wasm-)?unsafe-/i.test(source));
  return { ...address(policy, directive, needed, what, site), directive: by && stays ? by : directive };
}

function style(policy: Policy, { style: needed, site }: Needs): readonly Finding[] {
  if (needed !== undefined) return [tag(policy, 'style-src', needed, 'das Aussehen (kitu.css)', site)];
  const text = 'style-src und font-src bleiben, wie sie sind: Die Bausteine brauchen dort nichts.';
  return [{ directive: 'style-src', blocks: false, text }];
}

function script(policy: Policy, { script: needed, site }: Needs): readonly Finding[] {
  const [by, sources = []] = deciding(policy, 'script-src') ?? [];
  const strict = sources.find((source) => source.toLowerCase() === "'strict-dynamic'");
  if (!by || !strict) {
    return [tag(policy, 'script-src', needed, 'das Skript', site)];
  }
  return [
    {
      directive: by,
      blocks: true,
      text: `${by} enthält 'strict-dynamic': Dann zählen keine Server, nur Kennzeichen. Das Tag des Skripts braucht dasselbe nonce wie Ihre übrigen Skripte; das trägt Ihr System ein.`,
    },
  ];
}

function trustedTypes(policy: Policy): readonly Finding[] {
  const names = policy.get('trusted-types');
  if (!names) return [];
  const fine = names.some((name) => /^(\*|kitu|lit-html)$/.test(name));
  return [
    {
      directive: 'trusted-types',
      blocks: !fine,
      text: fine
        ? 'trusted-types erlaubt die Vorlagen der Bausteine.'
        : 'trusted-types lässt keine Regel namens kitu zu.',
      add: fine ? undefined : 'kitu',
    },
  ];
}

function sandbox(policy: Policy): readonly Finding[] {
  const flags = policy.get('sandbox');
  if (!flags || flags.includes('allow-scripts')) return [];
  return [{ directive: 'sandbox', blocks: true, text: 'sandbox verbietet alle Skripte.', add: 'allow-scripts' }];
}

/** Does the policy have a nonce, and so differ in every response? A copy of it would block the page's own scripts. */
export const hasNonce = (policy: Policy): boolean =>
  [...policy.values()].some((sources) => sources.some((source) => source.toLowerCase().startsWith("'nonce-")));

/** What is missing, by directive. */
export function additions(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { directive, add } of findings) {
    if (add) found.set(directive, [...new Set([...(found.get(directive) ?? []), add])]);
  }
  return found;
}

/** The policy with what was missing: the whole value of the header. */
export function extended(policy: Policy, findings: readonly Finding[]): string {
  const result = new Map(policy);
  for (const [directive, sources] of additions(findings)) {
    const [by, before = []] = deciding(policy, directive) ?? [];
    // From a more general directive only hosts and 'self' are copied: its 'unsafe-inline' was not meant for this one.
    const kept = before.filter((source) =>
      by === directive ? !/^'none'$/i.test(source) : /^([^']|'self'$)/i.test(source),
    );
    result.set(directive, [...kept, ...sources]);
  }
  return [...result].map(([directive, sources]) => [directive, ...sources].join(' ')).join('; ');
}
