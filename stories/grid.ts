import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { nothing, sample } from './feeds.js';
import { over } from './network.js';
import { asMade, type Stage } from './plays.js';
import { argTypesOf, elementOf, renderWidget, say, type Args } from './widget.js';

/** How each feed widget gets into its states. */
const COMMON: Readonly<Record<string, Args>> = {
  loading: { src: over(sample, 'never') },
  ready: { src: sample },
  empty: { src: nothing },
  stale: { src: over(sample, 'stale') },
  error: { src: over(sample, 'broken') },
};

/** A story with every state that the manifest knows, in every layout. `more` says how to get into the others. */
export function everyState(
  tag: string,
  more: Readonly<Record<string, Args>> = {},
): {
  render: (args: object) => TemplateResult;
  play: (stage: Stage) => Promise<void>;
  parameters: { docs: { codePanel: boolean } };
} {
  const layouts = argTypesOf(tag)['layout']?.options as readonly string[];
  const { cssStates } = elementOf(tag);
  return {
    // No source code: nobody would paste all states.
    parameters: { docs: { codePanel: false } },
    render: (args) =>
      html`<style>
          .states {
            display: grid;
            grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
            gap: 2em;
            align-items: start;
            margin-block: 1em 3em;
          }
          p.state {
            font:
              0.8125em/1.6 ui-monospace,
              monospace;
          }
        </style>
        ${cssStates.map(
          ({ name, description }) =>
            html`<p class="state"><strong>:state(${name})</strong> ${say(description)}</p>
              <div class="states">
                ${layouts.map(
                  (layout) =>
                    html`<div data-state=${name}>
                      ${renderWidget(tag, { ...args, heading: `${layout}, ${name}`, limit: 2, ...COMMON[name], ...more[name], layout })}
                    </div>`,
                )}
              </div>`,
        )}`,
    play: asMade(async ({ canvasElement }) => {
      const cells = [...canvasElement.querySelectorAll<HTMLElement>('[data-state]')];
      await expect(cells.length).toBe(cssStates.length * layouts.length);
      for (const cell of cells) {
        const state = cell.dataset['state'] ?? '';
        await waitFor(() =>
          expect(cell.querySelector(tag)?.matches(`:state(${state})`), `${cell.textContent} ${state}`).toBe(true),
        );
      }
    }),
  };
}
