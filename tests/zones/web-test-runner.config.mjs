// The tests that deal with time, as if the visitor sat elsewhere: in Chromium, and in KITU_ZONES=firefox,webkit, too.
// They run with Lit's development build and fail on its warnings; all other tests run with the Lit of the bundle.
import { engines } from '../support/browsers.mjs';

process.env.LIT ??= 'development';
const { default: base } = await import('../../web-test-runner.config.mjs');

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati'];
const names = ['chromium', ...(process.env.KITU_ZONES?.split(',') ?? [])];

export default {
  ...base,
  files: process.env.TESTS ?? [
    'packages/*/src/**/{time,span,*-feed,*-state,*-term,*-calendar,*-element}.test.ts',
    'packages/core/src/time/*.test.ts',
  ],
  browsers: names.flatMap((name) =>
    ZONES.map((TZ) => {
      const launcher = engines[name].launcher({ ...process.env, TZ });
      launcher.name = `${launcher.name}, ${TZ}`;
      return launcher;
    }),
  ),
};
