// What a screen reader gets: Chromium's own accessibility tree of an element, as text. A line is what is read at once;
// what is deeper stands further right. [en] says that from here on the language is another one.

/** What a role is called; an empty word goes without saying. Roles that are not here are shown as they are. */
const WORDS = {
  article: 'Artikel',
  banner: 'Kopfbereich',
  blockquote: 'Zitat',
  button: 'Knopf',
  Canvas: 'Zeichenfläche',
  caption: 'Beschriftung',
  cell: 'Zelle',
  columnheader: 'Spaltenkopf',
  combobox: 'Auswahlfeld',
  contentinfo: 'Fußbereich',
  definition: 'Angabe',
  deletion: 'gestrichen',
  DescriptionList: 'Liste von Angaben',
  DescriptionListDetail: 'Angabe',
  DescriptionListTerm: 'Begriff',
  Details: 'Aufklappbares',
  dialog: 'Dialog',
  DisclosureTriangle: 'Aufklapp-Knopf',
  Figcaption: 'Beschriftung',
  figure: 'Abbildung',
  form: 'Formular',
  generic: '',
  group: 'Gruppe',
  heading: 'Überschrift',
  image: 'Bild',
  LabelText: '',
  link: 'Link',
  list: 'Liste',
  listitem: 'Eintrag',
  main: 'Hauptbereich',
  MenuListPopup: '',
  none: '',
  option: 'Möglichkeit',
  paragraph: '',
  region: 'Bereich',
  row: 'Zeile',
  rowheader: 'Zeilenkopf',
  table: 'Tabelle',
  term: 'Begriff',
  time: '',
};

/** What runs on within a line. */
const INLINE = new Set([
  'StaticText',
  'link',
  'strong',
  'emphasis',
  'time',
  'deletion',
  'LineBreak',
  'generic',
  'none',
  'code',
]);

/** What has no name of its own, but its content. */
const BY_CONTENT = new Set([
  'heading',
  'cell',
  'columnheader',
  'rowheader',
  'listitem',
  'term',
  'definition',
  'DescriptionListTerm',
  'DescriptionListDetail',
  'caption',
  'Figcaption',
  'paragraph',
  'generic',
  'none',
  'deletion',
]);

/** What is read as one, whatever it is made of. */
const LEAVES = new Set(['link', 'button', 'image', 'DisclosureTriangle']);

const role = ({ role: found }) => found?.value ?? 'none';
const nameOf = ({ name }) => name?.value?.replace(/\s+/g, ' ').trim() ?? '';
const property = ({ properties = [] }, wanted) => properties.find(({ name }) => name === wanted)?.value.value;

/** The language of each node, by its number in the DOM. */
function languages(document) {
  const found = new Map();
  const walk = (node, around) => {
    const { attributes = [], backendNodeId, children = [], shadowRoots = [] } = node;
    const at = attributes.findIndex((name, place) => place % 2 === 0 && name === 'lang');
    const own = (at >= 0 && attributes[at + 1]) || around;
    found.set(backendNodeId, own.split('-')[0]);
    for (const child of [...shadowRoots, ...children]) walk(child, own);
  };
  walk(document, '');
  return found;
}

/** The children that a screen reader meets: without what is ignored, with what is in it. */
const met = (node, nodes) =>
  (node.childIds ?? [])
    .map((id) => nodes.get(id))
    .filter((child) => child && !/^(InlineTextBox|ListMarker)$/.test(role(child)))
    .flatMap((child) => (child.ignored ? met(child, nodes) : [child]));

const entries = (count) => (count === 1 ? 'ein Eintrag' : `${count} Einträge`);

function say(node, { language, languageOf, nodes }, depth) {
  const own = languageOf(node) ?? language;
  const context = { language: own, languageOf, nodes };
  const children = met(node, nodes);
  const kind = role(node);
  const line = (text) => (text ? [`${'  '.repeat(depth)}${own === language ? '' : `[${own}] `}${text}`] : []);

  if (kind === 'StaticText') return line(nameOf(node));
  const runsOn = children.length > 0 && children.every((child) => isInline(child, nodes));
  const content = runsOn ? runOn(children, context) : '';
  const level = property(node, 'level');
  const isRegion = kind === 'paragraph' && property(node, 'live') !== undefined;
  const named = BY_CONTENT.has(kind) && node.name?.sources === undefined && runsOn ? '' : nameOf(node);
  const facts = [
    kind === 'list' && entries(children.filter((child) => role(child) === 'listitem').length),
    isRegion && property(node, 'live') === 'polite' && 'höflich',
    property(node, 'busy') && 'wird geladen',
    property(node, 'expanded') !== undefined && (property(node, 'expanded') ? 'offen' : 'zu'),
    property(node, 'modal') && 'modal',
    property(node, 'focused') && kind !== 'RootWebArea' && 'hat den Fokus',
  ].filter(Boolean);
  const word = [
    isRegion ? 'Ansage' : (WORDS[kind] ?? kind),
    kind === 'heading' && level,
    facts.length > 0 && `(${facts.join(', ')})`,
  ]
    .filter(Boolean)
    .join(' ');
  const leaf = LEAVES.has(kind);
  const text = leaf ? nameOf(node) : content || (named && !BY_CONTENT.has(kind) ? named : '');
  const head = line(word && text ? `${word}: ${text}` : word || text);
  if (leaf || content) return head;
  // A container without words leaves the mark of its language to what is in it.
  const inside = head.length ? context : { ...context, language };
  return [...head, ...children.flatMap((child) => say(child, inside, head.length ? depth + 1 : depth))];
}

const isInline = (node, nodes) =>
  INLINE.has(role(node)) && (role(node) === 'link' || met(node, nodes).every((child) => isInline(child, nodes)));

/** Texts and links within a sentence. */
const runOn = (children, context) =>
  children
    .map((child) => {
      const own = context.languageOf(child) ?? context.language;
      const mark = own === context.language ? '' : `[${own}] `;
      if (role(child) === 'link') return `${mark}⟨Link: ${nameOf(child)}⟩`;
      if (role(child) === 'StaticText') return mark + (child.name?.value ?? '');
      const inside = runOn(met(child, context.nodes), { ...context, language: own });
      return mark + (role(child) === 'deletion' ? `⟨gestrichen: ${inside}⟩` : inside);
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,:;!?])/g, '')
    .trim();

/** What a screen reader gets of the first element that a selector finds. */
export async function transcript(page, selector) {
  const client = await page.context().newCDPSession(page);
  try {
    const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
    const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { node } = await client.send('DOM.describeNode', { nodeId });
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const found = languages(root);
    const all = new Map(nodes.map((one) => [one.nodeId, one]));
    /** A link or a button is in the language of its first words. */
    const languageOf = (one) => {
      const [first] = LEAVES.has(role(one)) ? met(one, all) : [];
      return first ? languageOf(first) : found.get(one.backendDOMNodeId);
    };
    const context = { language: 'de', languageOf, nodes: all };
    // While a dialog is open, there is nothing else.
    const dialog = nodes.find((one) => property(one, 'modal'));
    const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
    return (dialog ? [dialog] : met(top, all)).flatMap((child) => say(child, context, 0)).join('\n');
  } finally {
    await client.detach();
  }
}
