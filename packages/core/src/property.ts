import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Lit's `@property` without its branches for standard decorators, which cost more bytes than the rest of it.
 *
 * @param options - As in Lit.
 */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: ReactiveElement, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
  };
