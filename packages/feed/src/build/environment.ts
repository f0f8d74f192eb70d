import { Failure } from '../failure.js';
import { words } from '../words.js';

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A text with the values of the environment in place of `${NAME}`, so that keys need not stand in the configuration.
 *
 * @param used - Called with each value.
 * @throws Failure - `environment`, when a variable is not set.
 */
export const filledIn = (text: string, env: Environment, used: string[]): string =>
  text.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (value === undefined) throw notSet(name);
    used.push(value);
    return value;
  });

const notSet = (name: string): Failure =>
  new Failure(
    'environment',
    words(
      `Die Konfiguration nennt \${${name}}, aber die Umgebungsvariable ${name} ist nicht gesetzt. Zum Beispiel: ${name}=… kitu-feed build`,
      `The configuration names \${${name}}, but the environment variable ${name} is not set. For example: ${name}=… kitu-feed build`,
    ),
  );
