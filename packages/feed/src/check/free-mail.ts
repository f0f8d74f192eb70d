/** Domains of free mail providers: an address there is never an official one, even if it is on the website. */
export const FREE_MAIL =
  /^((gmx|web|t-online|freenet|arcor|posteo|mailbox|vodafone|online|mail|freemail|email|1und1|kabelmail|unitybox|unity-mail|alice|o2online|magenta|tutanota|tuta|proton|protonmail|aol|yahoo|ymail|icloud|me|mac|outlook|hotmail|live|msn|gmail|googlemail)\.(de|com|net|org|at|ch|eu|me|info|io|co\.uk)|pm\.me|mail\.ru|ok\.de|osnanet\.de|ewetel\.net|htp-tel\.de)$/i;
