import { expect, waitFor } from 'storybook/test';

/** What Storybook gives to a play function, as far as it is used here. */
interface Stage {
  readonly canvasElement: HTMLElement;
}

/** For one widget: a play function that waits for a state and a text, as a person would. */
export const showing =
  (tag: string) =>
  (state: string, text: string) =>
  async ({ canvasElement }: Stage): Promise<void> => {
    const element = canvasElement.querySelector(tag);
    await waitFor(() => expect(element?.matches(`:state(${state})`)).toBe(true));
    await expect(element?.shadowRoot?.textContent?.replace(/\s+/g, ' ')).toContain(text);
  };
