/** The version of this script, to tell two scripts on one page apart. */
export const VERSION = '0.1.0';
