/**
 * Registers an element, once and politely: a content management system may well include the script twice, and a
 * `customElements.define` that throws would stop the rest of it.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag)) {
    console.info(`<${tag}> ist auf dieser Seite schon definiert; das zweite Skript lässt es, wie es ist.`);
  } else {
    customElements.define(tag, element);
  }
}
