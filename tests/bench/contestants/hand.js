// The best custom element for news that could be written by hand: one class, no library. It asks for the feed before
// anything else, makes its formatter while the answer is on its way, and puts all entries in with one operation. It
// does not escape by hand (text stays text), has one style sheet for all elements, and keeps the link inside.
// It has no states, languages, pictures, time zones or messages, and draws everything anew when it is refreshed.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`:host{display:block}ul{display:grid;gap:1.5em;list-style:none;margin:0;padding:0}
h3{font-size:1.1em;line-height:1.3;margin:.4em 0}p{margin:0}time{font-size:.875em}a{color:#2044aa}`);
const entry = document.createElement('template');
entry.innerHTML = '<li><time></time><h3><a></a></h3><p></p></li>';
const answers = new Map();
const ask = (src) =>
  answers.set(
    src,
    fetch(src, { referrerPolicy: 'no-referrer' }).then((answer) => answer.json()),
  );
let format;

customElements.define(
  'hand-news',
  class extends HTMLElement {
    connectedCallback() {
      const src = this.getAttribute('src');
      if (!answers.has(src)) ask(src);
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement('slot'));
      format ??= new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' });
      this.show(src);
    }

    refresh() {
      const src = this.getAttribute('src');
      ask(src);
      return this.show(src);
    }

    async show(src) {
      const { items } = await answers.get(src);
      const list = document.createElement('ul');
      for (const { url, title, summary, date_published: date } of items.slice(0, this.getAttribute('limit') ?? 10)) {
        const item = entry.content.cloneNode(true).firstChild;
        const [time, heading, text] = item.children;
        time.dateTime = date;
        time.textContent = format.format(new Date(date));
        heading.firstChild.href = url;
        heading.firstChild.textContent = title;
        text.textContent = summary;
        list.append(item);
      }
      this.shadowRoot.replaceChildren(list);
    }
  },
);
