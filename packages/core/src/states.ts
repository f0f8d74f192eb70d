import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the states that a page can ask for by `:state(…)`. */
export class StatesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #names: () => readonly string[];
  #internals: ElementInternals | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, names: () => readonly string[]) {
    this.#host = host;
    this.#names = names;
    host.addController(this);
  }

  hostUpdated(): void {
    try {
      const { states } = (this.#internals ??= this.#host.attachInternals());
      states.clear();
      this.#names().forEach((name) => states.add(name));
    } catch {
      // Browsers of before 2024, and polyfills, have no :state().
    }
  }
}
