// A person at the keyboard: opens a page, presses keys, and listens until it is said or quiet.
import { once } from 'node:events';
import { within } from './desktop.mjs';
import { WORDS } from './town.mjs';

/** Orca tells nobody that it has said all: that long without a word is the end, in milliseconds. */
const QUIET = Number(process.env.HEARD_QUIET ?? 600);

/** A key that is followed by no word for that long is silent. */
const SILENCE = QUIET * 4;

let pages = 0;

/** `desktop` and `town` are open; `lang` is the language of Orca, of the browser and of the page. */
export function openReader(desktop, town, lang) {
  const end = WORDS[lang];
  let heard = [];
  let last = Date.now();
  desktop.speech.on('said', (utterance) => {
    heard.push(utterance);
    last = Date.now();
  });
  const take = () => heard.splice(0);
  /** Until nothing has been said for a while. */
  const quiet = async (since = Date.now(), pause = QUIET) => {
    for (;;) {
      const left = Math.max(last, since) + pause - Date.now();
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  };
  /** Until a text is said, or nothing more for so long that nothing will be. */
  const saidOrSilent = async (text) => {
    while (!heard.some((one) => one.text.includes(text))) {
      const next = once(desktop.speech, 'said', { signal: AbortSignal.timeout(QUIET * 15) });
      if (!(await next.catch(() => undefined))) return;
    }
  };
  /** Presses a key and gives what is said to it. */
  const press = async (key, pause) => {
    take();
    const since = Date.now();
    await desktop.press(key);
    if (!heard.length) await once(desktop.speech, 'said', { signal: AbortSignal.timeout(SILENCE) }).catch(() => {});
    await quiet(since, pause);
    return take();
  };
  /** Presses a key; when a text is said, does something; gives all that is said to both. */
  const pressAnd = async (key, text, then) => {
    take();
    await desktop.press(key);
    await saidOrSilent(text);
    then();
    await once(desktop.speech, 'said', { signal: AbortSignal.timeout(SILENCE * 2) }).catch(() => {});
    await quiet();
    return take();
  };
  /** Presses a key until a text is said; gives what was said at each stop before. */
  const walk = async (key, until, most = 60) => {
    const stops = [];
    for (let step = 0; step < most; step++) {
      const text = (await press(key)).map((one) => one.text).join(' | ');
      if (text.match(until)) return stops;
      stops.push(text);
    }
    return [...stops, `(${until} was not reached)`];
  };
  return {
    press,
    pressAnd,
    walk,
    quiet,
    take,
    /** What the town tells next: the event, and what the page shows then. */
    told: () => within(30, once(town, 'told'), () => 'the page told nothing').then(([told]) => told),
    /** Opens a page, waits until it is filled and Orca has greeted it; the reading place is at its top. */
    async open(page, answer) {
      Object.assign(town, { page: { lang, ...page }, answer });
      const path = `/page-${++pages}`;
      // The page before may still be trying again by itself, and tell so.
      const filled = async () => {
        for (;;) {
          const [told] = await once(town, 'told');
          if (told.path === path) return { ...told.shown, event: told.what };
        }
      };
      const told = within(30, filled(), () => `${path} was not filled`);
      town.order(path);
      const shown = await told;
      await quiet(Date.now(), QUIET * 2);
      await press('ctrl+Home');
      return shown;
    },
    /** Reads on from the top to the end of the page. */
    async readOn() {
      take();
      await desktop.press('KP_Add');
      await saidOrSilent(end.last);
      await quiet();
      const utterances = take();
      const from = utterances.findLastIndex(({ text }) => text.includes(end.before));
      const to = utterances.findIndex(({ text }) => text.includes(end.heading));
      return Object.assign(utterances.slice(from + 1, to < 0 ? undefined : to), { whole: to >= 0 });
    },
  };
}
