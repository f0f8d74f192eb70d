// What a run of tests measured, for the document that tells of it: `npm run check -- hostile` names the file.
import { appendFileSync } from 'node:fs';

const engines = { Chrome: 'chromium', Chromium: 'chromium', Firefox: 'firefox', WebKitGTK: 'webkit' };

/** What we call an engine that the test runner names after its browser. */
export const engineOf = ({ name }) => engines[name] ?? name;

/** Keeps a figure where somebody asked for them (KITU_FIGURES); of several of a name and an engine the last one counts. */
export function keepFigure(name, value, engine) {
  const file = process.env.KITU_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ name, engine, value })}\n`);
}

/** Takes the figures of tests in browsers (packages/core/src/testing-figures.ts). */
export const figures = () => ({
  name: 'figures',
  executeCommand({ command, payload, session }) {
    if (command !== 'figure') return undefined;
    keepFigure(payload.name, payload.value, engineOf(session.browser));
    return true;
  },
});
