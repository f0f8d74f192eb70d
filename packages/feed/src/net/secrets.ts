import { Failure } from '../failure.js';
import type { Problem } from '../problem.js';
import { words, type Words } from '../words.js';

/** Names of parameters whose value is a key, in addresses. */
const SECRET_NAME =
  /token|key|secret|pass|pwd|^pw$|auth|sig|code|session|^sid$|access|hash|ticket|jwt|cred|login|user/i;
/** Generated keys: long, of letters and digits. */
const RANDOM = /^(?=[^\d]*\d)(?=[^a-z]*[a-z])[\w~.=%-]{20,}$/i;
/**
 * Looks like a key in a path, such as the public links of Nextcloud (`/s/AbCdEf123`): capitals, small letters and digits
 * alternate more often than in any name (`StadtratTermine2026`).
 */
function isToken(part: string): boolean {
  if (!/^[a-z\d]{8,}$/i.test(part)) return false;
  const runs = part.match(/[a-z]+|[A-Z]+|\d+/g)?.length ?? 0;
  return runs > 5 && runs > part.length * (/\d/.test(part) ? 0.4 : 0.5);
}
/** Shorter values would also be replaced inside ordinary words. */
const SHORTEST = 4;
const HIDDEN = '***';

/** The secret parts of an address: user, password, keys in its parameters and in its path. */
export function secretsIn(source: string): readonly string[] {
  if (!URL.canParse(source)) return [];
  const url = new URL(source);
  const parameters = [...url.searchParams].flatMap(([name, value]) =>
    SECRET_NAME.test(name) || RANDOM.test(value) ? value : [],
  );
  const parts = url.pathname
    .split('/')
    .filter((part) => isToken(part) || (RANDOM.test(part) && !/\w-[a-z]+-/i.test(part)));
  return secretValues([url.username, url.password, ...parameters, ...parts]);
}

/**
 * Secrets as they are, as they are written in addresses, and word by word (`Bearer abc`). Values that are too short
 * to be recognised are left out.
 */
export const secretValues = (values: readonly string[]): readonly string[] => [
  ...new Set(
    values
      .flatMap((value) => [value, ...value.split(' '), decoded(value), encodeURIComponent(value)])
      .filter((value) => value.length >= SHORTEST && !/^(basic|bearer|token)$/i.test(value)),
  ),
];

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** A text without these secrets, and without users, passwords and keys of any address in it. */
export function redact(text: string, secrets: readonly string[] = []): string {
  // The longest first: one may be a part of another.
  const known = [...secrets].sort((a, b) => b.length - a.length);
  const plain = known.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);
  return plain
    .replace(/(\b[a-z][a-z\d+.-]{1,20}:\/\/)[^\s/@"?#]{1,500}@/gi, `$1${HIDDEN}@`)
    .replace(/([?&;])([\w.[\]-]{1,60})=([^&\s#"<>“”„]+)/g, (all, mark: string, name: string) =>
      SECRET_NAME.test(name) ? `${mark}${name}=${HIDDEN}` : all,
    );
}

/** Runs a function for a source, and removes the secrets from its problems and failures. */
export async function hidingSecrets<Result extends { readonly problems: readonly Problem[] }>(
  secrets: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  const hide = (text: string): string => redact(text, secrets);
  try {
    const result = await work();
    return { ...result, problems: result.problems.map((problem) => hiddenProblem(problem, hide)) };
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const { code, words: said, details } = cause;
    const options = { cause: cause.cause, details: details.map((line) => hiddenWords(line, hide)) };
    throw new Failure(code, hiddenWords(said, hide), options);
  }
}

const hiddenWords = ({ de, en }: Words, hide: (text: string) => string): Words => words(hide(de), hide(en));

const hiddenProblem = (problem: Problem, hide: (text: string) => string): Problem => ({
  ...problem,
  message: hiddenWords(problem.message, hide),
  ...(problem.value === undefined ? {} : { value: hide(problem.value) }),
  ...(problem.source === undefined ? {} : { source: hide(problem.source) }),
});
