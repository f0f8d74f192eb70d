/** How many messages a widget writes at most, for a feed that always has another problem. */
const LIMIT = 100;

/** Tells the webmaster on the browser's console what is wrong with a widget, each thing once. */
export interface WebmasterConsole {
  /** @param problem - An error, or a sentence in German. */
  tell(problem: unknown): void;
}

export function webmasterConsole(element: HTMLElement & { readonly src: string }): WebmasterConsole {
  const told = new Set<string>();
  return {
    tell(problem) {
      const words = problem instanceof Error ? problem.message : `${problem as string}`;
      const message = `<${element.localName}> ${words} Feed: ${element.src}`;
      if (told.size >= LIMIT || told.has(message)) return;
      told.add(message);
      // Some old pages replace the console by an object without `warn`.
      console.warn?.(message);
    },
  };
}
