/**
 * KITU_ALL=1, at night: everything that a room can try. CI takes what differs most of screens, numbers of entries, broken
 * feeds and combinations of a mode with a checker.
 */
export const all = Boolean(process.env.KITU_ALL);
