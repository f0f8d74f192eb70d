// Shows one widget as the assistant says. The frame is a sandbox: nothing here reaches the assistant but the height.
{
  const main = document.querySelector('main');
  const { style } = document.documentElement;

  /** The element of before stays as far as it can, so that the feed is not fetched for every letter typed. */
  function show({ widget, attributes, link, text, sentence }) {
    const tag = `kitu-${widget}`;
    let element = main.querySelector(tag);
    if (!element) {
      element = document.createElement(tag);
      main.replaceChildren(element);
    }
    for (const { name } of [...element.attributes]) if (!Object.hasOwn(attributes, name)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    const fallback = element.querySelector('a') ?? element.appendChild(document.createElement('a'));
    fallback.href = link;
    fallback.textContent = text;
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
