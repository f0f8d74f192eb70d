import type { ReactiveControllerHost } from 'lit';

/** After each update, sets the states that a page can ask for by `:state(…)`. */
export function keepStates(host: ReactiveControllerHost & HTMLElement, names: () => readonly string[]): void {
  let internals: ElementInternals | undefined;
  host.addController({
    hostUpdated() {
      try {
        const { states } = (internals ??= host.attachInternals());
        states.clear();
        names().forEach((name) => states.add(name));
      } catch {
        // Browsers of before 2024, and polyfills, have no :state().
      }
    },
  });
}
