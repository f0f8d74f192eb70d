/** The version of this script, so that two on one page can say who they are. */
export const VERSION = '0.1.0';
