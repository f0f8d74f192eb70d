// Runs in the page: gathers what a person should hear of the stage, in the order of reading, through shadow roots.
globalThis.collectShown = (root) => {
  const shown = { texts: [], links: [], headings: [], buttons: [], lists: 0, stops: 0, marked: [] };
  const clean = (text) => text.replace(/[\s\u00ad]+/g, ' ').trim();
  const nodesOf = (node) => {
    if (node.shadowRoot) return node.shadowRoot.childNodes;
    if (node.localName === 'slot') return node.assignedNodes().length ? node.assignedNodes() : node.childNodes;
    return node.childNodes;
  };
  const hidden = (element) =>
    element.getAttribute('aria-hidden') === 'true' ||
    element.localName === 'style' ||
    (getComputedStyle(element).display !== 'contents' &&
      !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
  /** The text of an element without what is hidden in it. */
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || hidden(node)) return '';
    return [...nodesOf(node)].map(textOf).join('');
  };
  const nameOf = (element) => clean(element.getAttribute('aria-label') ?? textOf(element));
  const walk = (node, lang) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = clean(node.data);
      if (!/[\p{L}\p{N}]/u.test(text)) return;
      shown.texts.push(text);
      if (lang.slice(0, 2) !== document.documentElement.lang) shown.marked.push({ text, lang });
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || hidden(node)) return;
    const here = node.getAttribute('lang') || lang;
    if (node.matches('a[href]')) shown.links.push(nameOf(node));
    if (node.matches('h1, h2, h3, h4, h5, h6, [role="heading"]')) shown.headings.push(nameOf(node));
    if (node.matches('button, summary')) shown.buttons.push(nameOf(node));
    if (node.matches('a[href], button, summary, [tabindex="0"]')) shown.stops += 1;
    if (node.matches('ul, ol, dl, [role="list"]')) shown.lists += 1;
    if (node.matches('img[alt]') && node.alt) shown.texts.push(clean(node.alt));
    if (node.matches('button[aria-label], a[aria-label], summary[aria-label]')) shown.texts.push(nameOf(node));
    else for (const child of nodesOf(node)) walk(child, here);
  };
  walk(root, document.documentElement.lang);
  return shown;
};
