import { executeServerCommand } from '@web/test-runner-commands';

/** Sends a measured figure to the test runner, for the document about the run (tests/support/figures.mjs). */
export const tellFigure = (name: string, value: unknown): Promise<unknown> =>
  executeServerCommand('figure', { name, value });
