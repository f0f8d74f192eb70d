// The first script of every host page: collects what goes wrong there, waits until the widgets have settled, looks at
// them, and tells the page around it. It trusts nothing that a later script could replace.
(() => {
  const own = document.currentScript;
  const { page } = own.dataset;
  const soft = own.dataset.expect === 'soft';
  // The page itself hides or distorts what is in its text: that is not judged.
  const kept = own.dataset.expect === 'kept';
  const { setTimeout, getComputedStyle, customElements, Document, DocumentFragment, Element, ShadowRoot } = window;
  const { now } = performance;
  const frame = window.top;
  const tell = (message) => frame.postMessage(message, '*');
  const startedAt = now.call(performance);

  const errors = [];
  const violations = [];
  const warnings = [];
  const add = (list, text) => {
    list[list.length] = `${text}`;
  };
  addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target === window) add(errors, `${event.message} (${event.filename}:${event.lineno}:${event.colno})`);
      else if (target.localName === 'script') add(errors, `did not load: ${target.src}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => add(errors, `unhandled: ${reason?.message ?? reason}`));
  document.addEventListener('securitypolicyviolation', (event) =>
    add(violations, `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
  );
  for (const kind of ['warn', 'info']) {
    const say = console[kind];
    console[kind] = (...words) => {
      add(warnings, words.join(' '));
      say.apply(console, words);
    };
  }

  /** All elements of a kind below a root, in its shadow roots too. Looks methods up where no id or name can hide them. */
  function find(root, test, found = []) {
    const all = (root === document ? Document : root.host ? DocumentFragment : Element).prototype.querySelectorAll.call(
      root,
      '*',
    );
    for (let index = 0; index < all.length; index += 1) {
      const element = all[index];
      if (test(element)) found[found.length] = element;
      else if (element.shadowRoot) find(element.shadowRoot, test, found);
    }
    return found;
  }
  const isWidget = (element) => element.localName?.startsWith('kitu-');
  const stateOf = (element) => {
    for (const state of ['loading', 'ready', 'empty', 'stale', 'error']) {
      try {
        if (element.matches(`:state(${state})`)) return state;
      } catch {
        return 'unknown';
      }
    }
    // Polyfilled elements have no states.
    if ((element.shadowRoot ?? element).querySelector('[part~="item"]')) return 'ready';
    return customElements?.get(element.localName) ? 'foreign' : 'undefined';
  };
  const isShown = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  };
  /** What lies on top at the middle of the first line of an element is the element, or in it. */
  const isOnTop = (element) => {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const box = element.getClientRects()[0];
    const root = element.getRootNode();
    const { elementFromPoint } = (root.host ? ShadowRoot : Document).prototype;
    const hit = elementFromPoint.call(root, box.x + box.width / 2, box.y + Math.min(box.height / 2, 8));
    return Boolean(hit) && (hit === element || element.contains(hit) || hit.contains(element));
  };

  /** Where a widget comes from other markup than its own tag: as written, and once more after the page has loaded. */
  const { cloneNode, appendChild } = Node.prototype;
  const places = () => find(document, (element) => element.dataset?.way !== undefined);
  const widgetIn = (place) => find(place, isWidget)[0];
  function writeMore() {
    const [later] = find(document, (element) => element.dataset?.later !== undefined);
    if (later) appendChild.call(later.parentNode, cloneNode.call(later.content, true));
  }

  const inPlaces = () => places().filter(widgetIn).length;
  const wanted = () =>
    find(document, isWidget).length - inPlaces() >= (own.dataset.count ?? 1) &&
    (own.dataset.ways !== 'works' || inPlaces() === 6);
  let loaded = false;
  addEventListener('load', () => {
    writeMore();
    loaded = true;
  });

  function isSettled() {
    if (!loaded || !wanted()) return false;
    const states = find(document, isWidget).map(stateOf);
    // A page that shall work may still be about to load the script.
    // What a jump has passed without coming near may wait for ever.
    const open = own.dataset.target !== undefined ? ['undefined'] : soft ? ['loading'] : ['loading', 'undefined'];
    return states.every((state) => !open.includes(state));
  }

  function lookAtWorking(widget, say) {
    if (own.dataset.target !== undefined && stateOf(widget) === 'loading') return undefined;
    if (stateOf(widget) !== 'ready') return say(`is ${stateOf(widget)}`);
    const root = widget.shadowRoot ?? widget;
    const base = root.querySelector('[part~="base"]');
    const items = find(root, (element) => element.getAttribute('part')?.split(' ').includes('item'));
    if (!items.some((item) => (kept ? item.textContent.trim() : isShown(item)))) return say('draws no entries');
    const fallback = find(widget, ({ textContent }) => textContent === 'Alles auf einer Seite')[0];
    // With `light`, entries take its place.
    const hasOwn = own.dataset.light === undefined && own.dataset.fallback === undefined;
    if (!fallback && hasOwn) say('has no fallback');
    else if (fallback && isShown(fallback)) say('shows entries and the fallback');
    const words = base.textContent;
    if (/[\u00c3\ufffd]|undefined|\[object|Invalid Date|NaN/.test(words))
      say(`writes “${/.{0,20}([\u00c3\ufffd]|undefined|\[object|Invalid Date|NaN).{0,20}/.exec(words)[0]}”`);
    // How it looks, where nothing is in the way.
    if (soft || kept) return undefined;
    const size = getComputedStyle(base).fontSize;
    const around = widget.parentElement ?? widget.getRootNode().host;
    if (size !== getComputedStyle(around).fontSize)
      say(`writes in ${size}, the page in ${getComputedStyle(around).fontSize}`);
    const box = base.getBoundingClientRect();
    if (box.width < 100 || box.height < 20) say(`is only ${Math.round(box.width)} × ${Math.round(box.height)} pixels`);
    if (base.scrollWidth > base.clientWidth + 1)
      say(`is ${base.scrollWidth - base.clientWidth} pixels wider than its place`);
    const room = innerWidth;
    if (own.dataset.wide === undefined && (box.left < -1 || box.right > room + 1))
      say(`reaches from ${Math.round(box.left)} to ${Math.round(box.right)} on a page of ${room} pixels`);
    for (let index = 0; index < items.length; index += 1) {
      if (!isShown(items[index])) say(`hides entry ${index + 1}`);
    }
    const link = items[0].querySelector('a[href]') ?? items[0].querySelector('h3, p, td, span');
    if (link && !isOnTop(link)) say('lies beneath something else');
  }

  function lookAtFallback(widget, say) {
    const link = widget.localName === 'a' ? widget : widget.querySelector('a');
    if (!link || !isShown(link)) return say('shows no link');
    if (!isOnTop(link)) say('has its link beneath something else');
  }

  function look() {
    const problems = [];
    const widgets = find(document, isWidget);
    if (!widgets.length) add(problems, 'There is no widget on the page');
    for (let index = 0; index < widgets.length; index += 1) {
      const widget = widgets[index];
      const say = (problem) => add(problems, `<${widget.localName}> ${problem}`);
      try {
        (soft && stateOf(widget) !== 'ready' ? lookAtFallback : lookAtWorking)(widget, say);
      } catch (error) {
        say(`cannot be looked at: ${error.message}`);
      }
      // Of a hundred, ten are enough.
      if (index === 9) break;
    }
    const unused = places();
    for (let index = 0; index < unused.length; index += 1) {
      if (!widgetIn(unused[index]))
        lookAtFallback(unused[index], (problem) => add(problems, `data-way=${unused[index].dataset.way} ${problem}`));
    }
    return problems;
  }

  /** Where the target of the page is, from the top edge of the window. */
  const { getElementById } = Document.prototype;
  const offset = () => getElementById.call(document, own.dataset.target).getBoundingClientRect().top;
  /** A smooth jump takes its time; on a busy machine what it passes may still be drawn when it rests. */
  function reachTarget(then, last = NaN, rests = 0) {
    if (own.dataset.target === undefined) return afterwards(then);
    const top = offset();
    // In view, and below no more than a header that stays.
    const isThere = top > -4 && top <= 160;
    if (top === last && rests > (isThere ? 30 : 120))
      return then(isThere ? undefined : `The target is ${Math.round(top)} pixels below the top edge`);
    return setTimeout(() => reachTarget(then, top, top === last ? rests + 1 : 0), 50);
  }

  /** Who defined the widgets. */
  function versions() {
    const found = find(document, isWidget).map(({ localName }) => customElements?.get(localName)?.version);
    return found.filter((version, index) => version && found.indexOf(version) === index);
  }

  const states = () => find(document, isWidget).map((element) => `${element.localName} ${stateOf(element)}`);

  /** A rejection is reported after the task that made it: two more tasks, then it is known. */
  const afterwards = (then) => setTimeout(() => setTimeout(then, 0), 0);

  function wait() {
    if (!isSettled()) {
      tell({ page, done: false, states: states(), errors, violations, warnings });
      setTimeout(wait, 20);
      return;
    }
    reachTarget((missed) => {
      const problems = look();
      if (missed) add(problems, missed);
      afterwards(() => {
        const report = {
          page,
          done: true,
          problems,
          states: states(),
          errors,
          violations,
          warnings,
          versions: versions(),
        };
        report.milliseconds = Math.round(now.call(performance) - startedAt);
        tell(report);
        // Opened by hand, the title of the tab tells it.
        if (frame === window) {
          const fine = !problems.length && !errors.length;
          document.title = `${fine ? '✓' : '✗'} ${document.title}`;
          console.log(report);
        }
      });
    });
  }
  setTimeout(wait, 0);
})();
