import { expect, waitFor } from 'storybook/test';

/** What Storybook gives to a play function, as far as it is used here. */
export interface Stage {
  readonly canvasElement: HTMLElement;
  /** What is chosen in the toolbar, at the start and by the story itself. */
  readonly globals: Readonly<Record<string, unknown>>;
  readonly initialGlobals?: Readonly<Record<string, unknown>>;
  readonly storyGlobals?: Readonly<Record<string, unknown>>;
}

/** Has somebody chosen another language, another day or another network? Then a story shows something else. */
function isChanged({ globals, initialGlobals, storyGlobals }: Stage): boolean {
  const made = { ...initialGlobals, ...storyGlobals };
  return ['lang', 'zone', 'now', 'network'].some((name) => made[name] !== undefined && globals[name] !== made[name]);
}

/** A play function that runs while the toolbar is as the story was made for. */
export const asMade =
  (play: (stage: Stage) => Promise<void>) =>
  async (stage: Stage): Promise<void> => {
    if (!isChanged(stage)) await play(stage);
  };

/** For one widget: a play function that waits for a state and a text, as a person would. */
export const showing = (tag: string) => (state: string, text: string) =>
  asMade(async ({ canvasElement }) => {
    const element = canvasElement.querySelector(tag);
    await waitFor(() => expect(element?.matches(`:state(${state})`)).toBe(true));
    await expect((element?.shadowRoot ?? element)?.textContent?.replace(/\s+/g, ' ')).toContain(text);
  });
