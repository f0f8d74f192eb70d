// Shows one widget as the assistant says. The frame is a sandbox: nothing here reaches the assistant but the height.
{
  const main = document.querySelector('main');
  const { style } = document.documentElement;
  /** The style sheet that a widget needs which draws into the page. */
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'kitu.css' });
  /** The link in the element. Where that draws into the page, it takes the link out. */
  let fallback;

  /** The element of before stays as far as it can, so that the feed is not fetched for every letter typed. */
  function show({ widget, attributes, link, text, sentence }) {
    const tag = `kitu-${widget}`;
    let element = main.querySelector(tag);
    const isInPage = Object.hasOwn(attributes, 'light');
    if (isInPage && !sheet.isConnected) document.head.prepend(sheet);
    // `light` cannot be taken back.
    if (!element || (element.hasAttribute('light') && !isInPage)) {
      element = document.createElement(tag);
      fallback = document.createElement('a');
      element.append(fallback);
    }
    for (const { name } of [...element.attributes]) if (!Object.hasOwn(attributes, name)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    fallback.href = link;
    fallback.textContent = text;
    if (!element.isConnected) main.replaceChildren(element);
    while (main.firstChild !== element) main.firstChild.remove();
    if (sentence) main.prepend(sentence);
  }

  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || origin !== location.origin || data?.kitu !== 'show') return;
    style.cssText = '';
    for (const [name, value] of Object.entries(data.style)) style.setProperty(name, value);
    document.body.style.fontFamily = data.font;
    show(data);
  });

  new ResizeObserver(() => {
    parent.postMessage({ kituHeight: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
  }).observe(document.body);
  parent.postMessage({ kitu: 'ready' }, '*');
}
