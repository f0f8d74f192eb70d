import { executeServerCommand } from '@web/test-runner-commands';

/** Hands a figure over to who runs the tests, for the document that tells of the run (tests/support/figures.mjs). */
export const tellFigure = (name: string, value: unknown): Promise<unknown> =>
  executeServerCommand('figure', { name, value });
