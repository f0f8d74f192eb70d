// The tests that deal with time, as if the visitor sat elsewhere: in Chromium in the two zones that are far from ours,
// behind and ahead. With KITU_ZONES=firefox,webkit in these engines, too, and in all zones.
// They run with Lit's development build and fail on its warnings; all other tests run with the Lit of the bundle.
import { engines } from '../support/browsers.mjs';

process.env.LIT ??= 'development';
const { default: base } = await import('../../web-test-runner.config.mjs');

const more = process.env.KITU_ZONES?.split(',');
const ZONES = ['America/New_York', 'Pacific/Kiritimati', ...(more ? ['Europe/Berlin', 'Asia/Tokyo'] : [])];
const names = ['chromium', ...(more ?? [])];

export default {
  ...base,
  files: process.env.TESTS ?? [
    'packages/*/src/**/{time,span,*-feed,*-state,*-term,*-calendar,*-element}.test.ts',
    'packages/core/src/time/*.test.ts',
  ],
  groups: [],
  browsers: names.flatMap((name) =>
    ZONES.map((TZ) => {
      const launcher = engines[name].launcher({ ...process.env, TZ });
      launcher.name = `${launcher.name}, ${TZ}`;
      return launcher;
    }),
  ),
};
