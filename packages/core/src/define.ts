import { mayParse } from './trust.js';
import { VERSION } from './version.js';

let told = false;

/** A class is marked with this when it was said that it stays. */
const SAID = Symbol.for('kitu');

/** One line per script is enough: all elements have the same reason. */
function tell(text: string): void {
  if (!told) console.info?.(`KITU-Widgets ${VERSION}: ${text}`);
  told = true;
}

/**
 * Registers an element unless it exists: a content management system may include the script twice, and a
 * `customElements.define` that throws would stop the rest of the script.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const other = customElements.get(tag);
  if (other) {
    const version: unknown = Reflect.get(other, 'version');
    // A page may run the script again with each part that it loads.
    told ||= Boolean(Reflect.get(other, SAID));
    Reflect.set(other, SAID, true);
    tell(`<${tag}> ist hier schon definiert${typeof version === 'string' ? `: Version ${version}` : ''}.`);
  } else if (!globalThis.document || mayParse()) {
    // Without a document this is a server that renders elements: there is no page to protect.
    customElements.define(tag, element);
  } else {
    tell('Der Browser ist zu alt, oder die Content-Security-Policy der Seite braucht: trusted-types kitu lit-html');
  }
}
