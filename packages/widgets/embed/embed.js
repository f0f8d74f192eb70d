// One widget alone, for a frame: embed.html?widget=news&limit=5. The link on the page gets a fragment that says so, and
// kitu.js makes the widget of it, as of any link; so the same attributes and the same feeds are allowed, and no others.
{
  const TITLES = {
    de: { news: 'Meldungen', dates: 'Termine', course: 'Kurse', board: 'Gremien' },
    en: { news: 'News', dates: 'Dates', course: 'Courses', board: 'Boards' },
  };
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  const take = (name) => {
    const value = query.get(name);
    query.delete(name);
    return value;
  };

  const widget = take('widget');
  const lang = take('lang');
  if (/^[a-z]{2}(-[A-Z]{2})?$/.test(lang)) root.lang = lang;
  root.style.colorScheme = take('color-scheme') ?? '';
  // The title is never free text of the address: whoever writes a link must not choose what this server seems to say.
  // For the same reason there is no heading from the address where the page stands alone, in no frame.
  if (parent === window) query.delete('heading');
  const words = TITLES[root.lang.slice(0, 2)] ?? TITLES.de;
  if (Object.hasOwn(words, widget)) document.title = `KITU: ${words[widget]}`;
  document.querySelector('main').setAttribute('aria-label', document.title);
  if (query.has('light')) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'kitu.css' }));
  }
  document.querySelector('#inhalt').hash = `kitu-${widget}?${query}`;

  // How high the page is, and nothing else, goes to the page around it, as soon as there is something to see.
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    parent.postMessage({ kituHeight: height }, '*');
  };
  const watch = ({ target }) => {
    if (target.localName?.startsWith('kitu-')) new ResizeObserver(tell).observe(root);
  };
  if (parent !== window) {
    for (const event of ['load', 'error']) document.addEventListener(event, watch, { capture: true });
  }
}
