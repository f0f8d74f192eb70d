/** How many messages a widget writes at most, for a feed that always has another problem. */
const LIMIT = 100;

/** Tells the webmaster on the browser's console what is wrong with a widget, each thing once. */
export class WebmasterConsole {
  readonly #host: HTMLElement & { readonly src: string };
  readonly #told = new Set<string>();

  constructor(host: HTMLElement & { readonly src: string }) {
    this.#host = host;
  }

  /** @param problem - An error, or a sentence in German. */
  tell(problem: unknown): void {
    const { localName, src } = this.#host;
    const words = problem instanceof Error ? problem.message : `${problem as string}`;
    const message = `<${localName}> ${words} Feed: ${src}`;
    if (this.#told.size >= LIMIT || this.#told.has(message)) return;
    this.#told.add(message);
    // Old pages replace the console by one that can only log.
    console.warn?.(message);
  }
}
