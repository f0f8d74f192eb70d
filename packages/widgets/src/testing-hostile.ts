/**
 * Hostile strings of the known classes, written for these tests. `HIT` is what a string calls when it runs, and
 * `NET` is the address that it asks for when it loads something.
 */
export const HIT = 'hostileHit';
export const NET = '/__hostile-request';

const RUN = `${HIT}()`;

/** Elements that run or load something by an attribute. */
const HANDLERS: readonly string[] = [
  `<img src=x onerror=${RUN}>`,
  `<img src="${NET}/img">`,
  `<img srcset="${NET}/srcset 1x">`,
  `<IMG SRC=x OnErRoR="${RUN}">`,
  `<img/src=x/onerror=${RUN}>`,
  `<img src=x onerror\n=\n${RUN}>`,
  `<image src=x onerror=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<video src="${NET}/video" autoplay onloadstart=${RUN}></video>`,
  `<audio src="${NET}/audio" onerror=${RUN}></audio>`,
  `<video poster="${NET}/poster"></video>`,
  `<body onload=${RUN}>`,
  `<details open ontoggle=${RUN}>x</details>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}></select>`,
  `<button popovertarget=x onclick=${RUN}>x</button>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<div onpointerenter=${RUN} onanimationstart=${RUN} style="animation:x 1s">x</div>`,
  `<p style="background:url(${NET}/style)">x</p>`,
  `<table background="${NET}/table"><tr><td background="${NET}/td">x</td></tr></table>`,
  `<a href="/x" ping="${NET}/ping" onclick=${RUN}>x</a>`,
  `<object data="${NET}/object" onerror=${RUN}></object>`,
  `<embed src="${NET}/embed">`,
  `<iframe src="${NET}/iframe" onload=${RUN}></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<frameset onload=${RUN}><frame src="${NET}/frame"></frameset>`,
  `<link rel=stylesheet href="${NET}/css">`,
  `<link rel=preload as=image href="${NET}/preload">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href="https://evil.example/">`,
  `<form action="javascript:${RUN}"><button formaction="javascript:${RUN}">x</button><input type=image src="${NET}/input"></form>`,
  `<isindex action=javascript:${RUN} type=image>`,
];

const SCRIPTS: readonly string[] = [
  `<script>${RUN}</script>`,
  `<ScRiPt>${RUN}</sCrIpT>`,
  `<script src="${NET}/script"></script>`,
  `<script type=module>${RUN}</script>`,
  `<script/x>${RUN}</script>`,
  `<<script>${RUN}//<</script>`,
  `<script>${RUN}`,
  `"><script>${RUN}</script>`,
  `'><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `</p></li></ul></section><script>${RUN}</script>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUN}&#62;`,
  `\u003cscript\u003e${RUN}\u003c/script\u003e`,
  '${' + RUN + '}',
  '{{constructor.constructor("' + RUN + '")()}}',
  '<?lit$000000000$>',
  '<!--?lit$-->',
];

const NAMESPACES: readonly string[] = [
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script href="${NET}/svg-script"></script></svg>`,
  `<svg><a href="javascript:${RUN}"><text>x</text></a></svg>`,
  `<svg><animate attributeName=href values=javascript:${RUN} /><set onbegin=${RUN} attributeName=x></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${RUN}'/>#x"/></svg>`,
  `<svg><image href="${NET}/svg-image" onerror=${RUN}></svg>`,
  `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  `<math><mi//xlink:href="javascript:${RUN}">x</math>`,
  `<math href="javascript:${RUN}">x</math>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=${RUN}></annotation-xml></math>`,
];

const MUTATIONS: readonly string[] = [
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  `<template><script>${RUN}</script></template>`,
  `<template shadowrootmode=open><img src=x onerror=${RUN}></template>`,
  `<div><template shadowrootmode=open><script>${RUN}</script></template></div>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
  `<table><img src=x onerror=${RUN}></table>`,
  `<select><template><img src=x onerror=${RUN}></template></select>`,
  `<xmp><p title="</xmp><img src=x onerror=${RUN}>"></xmp>`,
  `<plaintext><img src=x onerror=${RUN}>`,
  `<style>@import "${NET}/import"; *{background:url(${NET}/css-url)}</style>`,
  `<p>unclosed <b>everything <a href="x"><table><tr><td><ul><li><img src=x onerror=${RUN}`,
  `<img name=body><img name=createElement><form name=cookie><input name=childNodes><input name=nodeType></form>`,
  `<form id=x><input name=attributes><input name=localName><input name=getAttribute></form>`,
  `<a id=defaultView><a id=defaultView name=x href="cid:x">`,
];

const ODD_TEXT: readonly string[] = [
  '\u202egnp.exe',
  'a\u0000b\u0008c',
  '\u2066\u2067\u2068x\u2069',
  '&#x202e;&#0;&#x110000;&#xD800;',
  '\ud800',
  '%3Cscript%3E',
  '__proto__',
  'constructor',
  '😀'.repeat(300),
  'a'.repeat(3000),
  'Z\u0351\u036b'.repeat(500),
];

/** Addresses in many obfuscated forms. */
const ADDRESSES: readonly string[] = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `java\r\nscript:${RUN}`,
  `javascript\u003a${RUN}`,
  `javascript&colon;${RUN}`,
  `&#106;avascript:${RUN}`,
  `javascript://x%0a${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg onload="${RUN}"/>`,
  `DATA:text/html,x`,
  `vbscript:${RUN}`,
  `view-source:javascript:${RUN}`,
  `blob:https://evil.example/x`,
  `file:///etc/passwd`,
  `about:blank`,
  `feed:javascript:${RUN}`,
  `https://user:secret@evil.example/`,
  `https://bank.example@evil.example/`,
  `//user@evil.example/`,
  `https://`,
  `http:\\\\`,
  `https://${'a'.repeat(3000)}.example/`,
  `intent://x#Intent;end`,
  `ms-office:x`,
];

/** Every event that HTML or SVG knows an attribute for, on what may raise it without anybody's doing. */
const EVENTS: readonly string[] = (
  'abort afterprint animationcancel animationend animationiteration animationstart auxclick beforecopy beforecut ' +
  'beforeinput beforematch beforepaste beforeprint beforetoggle beforeunload begin blur canplay canplaythrough change ' +
  'click close command contentvisibilityautostatechange contextlost contextmenu copy cuechange cut dblclick drag ' +
  'dragend dragenter dragleave dragover dragstart drop durationchange emptied end ended error focus focusin focusout ' +
  'formdata fullscreenchange gotpointercapture hashchange input invalid keydown keypress keyup load loadeddata ' +
  'loadedmetadata loadstart lostpointercapture message mousedown mouseenter mouseleave mousemove mouseout mouseover ' +
  'mouseup mousewheel offline online pagehide pageshow paste pause play playing pointercancel pointerdown pointerenter ' +
  'pointerleave pointermove pointerout pointerover pointerrawupdate pointerup popstate progress ratechange repeat reset ' +
  'resize scroll scrollend scrollsnapchange search securitypolicyviolation seeked seeking select selectionchange ' +
  'selectstart slotchange stalled storage submit suspend timeupdate toggle transitioncancel transitionend transitionrun ' +
  'transitionstart unhandledrejection unload volumechange waiting webkitanimationend wheel'
).split(' ');
const CARRIERS = [
  'img src=x',
  'svg',
  'details open',
  'video autoplay src=x',
  'input autofocus',
  'body',
  'p tabindex=0',
];
const EVENT_ATTRIBUTES = EVENTS.map(
  (event, place) => `<${CARRIERS[place % CARRIERS.length] ?? ''} on${event}="${RUN}">x`,
);

/** Every place of HTML, SVG and MathML that takes an address, with one that runs and one that loads. */
const PLACES: readonly ((address: string) => string)[] = [
  (to) => `<a href="${to}">x</a>`,
  (to) => `<a href="/x" ping="${to}">x</a>`,
  (to) => `<map name=m><area shape=default href="${to}"></map><img usemap=#m src=x>`,
  (to) => `<svg><a xlink:href="${to}"><text>x</text></a></svg>`,
  (to) => `<svg><use href="${to}"/></svg>`,
  (to) => `<svg><feImage href="${to}"/></svg>`,
  (to) => `<svg><a><set attributeName=href to="${to}"/><text>x</text></a></svg>`,
  (to) => `<math><mtext href="${to}">x</mtext><maction actiontype="statusline#${to}">x</maction></math>`,
  (to) => `<form action="${to}"><button>x</button></form>`,
  (to) => `<form><button formaction="${to}">x</button></form>`,
  (to) => `<input type=image src="${to}" formaction="${to}">`,
  (to) => `<iframe src="${to}"></iframe>`,
  (to) => `<frameset><frame src="${to}"></frameset>`,
  (to) => `<object data="${to}"></object>`,
  (to) => `<object><param name=src value="${to}"></object>`,
  (to) => `<embed src="${to}">`,
  (to) => `<base href="${to}">`,
  (to) => `<link rel="stylesheet icon manifest modulepreload" href="${to}">`,
  (to) => `<link rel=stylesheet imagesrcset="${to}" href=x>`,
  (to) => `<meta http-equiv=refresh content="0; url=${to}">`,
  (to) => `<img src="${to}">`,
  (to) => `<img srcset="${to} 1x" sizes=auto>`,
  (to) => `<img lowsrc="${to}" dynsrc="${to}" longdesc="${to}">`,
  (to) => `<picture><source srcset="${to}"><img src=x></picture>`,
  (to) => `<video src="${to}" poster="${to}"><track src="${to}" default></video>`,
  (to) => `<audio><source src="${to}"></audio>`,
  (to) => `<script src="${to}"></script>`,
  (to) => `<svg><script xlink:href="${to}"></script></svg>`,
  (to) => `<body background="${to}"><table background="${to}">`,
  (to) => `<blockquote cite="${to}">x</blockquote><q cite="${to}">x</q>`,
  (to) => `<html manifest="${to}">`,
  (to) => `<p style="background-image:url('${to}')">x</p>`,
  (to) => `<style>@font-face{font-family:x;src:url('${to}')}*{font-family:x}</style>`,
  (to) => `<template shadowrootmode=open><a href="${to}">x</a></template>`,
];
const PLACED = PLACES.flatMap((place) =>
  [`javascript:${RUN}`, `data:text/html,<script>parent.${RUN}</script>`, `${NET}/placed`].map((to) =>
    place(to.replace(/"/g, '&quot;')),
  ),
);

/** A scheme in disguise: what a browser takes away before, and within, and what it reads as something else. */
const DISGUISED: readonly string[] = [
  ...Array.from({ length: 33 }, (_, code) => `${String.fromCharCode(code)}javascript:${RUN}`),
  ...[...'javascript:'].flatMap((_, place) =>
    ['\t', '\n', '\r', '\0', '&Tab;', '&#x0A;'].map(
      (between) => `${'javascript:'.slice(0, place)}${between}${'javascript:'.slice(place)}${RUN}`,
    ),
  ),
  ...['\u00a0', '\u200b', '\u2028', '\ufeff', '\u3000', '\u202e'].map((before) => `${before}javascript:${RUN}`),
  ...['\uff1a', '\u2236', '%3a', '&#58', '&#0000058;', '&#x3A;'].map((colon) => `javascript${colon}${RUN}`),
  ...['livescript', 'mocha', 'jar', 'mhtml', 'ws', 'ftp', 'filesystem', 'chrome', 'resource', 'moz-extension'].map(
    (scheme) => `${scheme}:${RUN}`,
  ),
  ...['search-ms', 'ms-msdt', 'skype', 'market', 'itms-services', 'android-app', 'sms', 'facetime', 'x-apple'].map(
    (scheme) => `${scheme}:x`,
  ),
];

/** Everything that is tried where text is due, and in rich text. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...HANDLERS,
  ...SCRIPTS,
  ...NAMESPACES,
  ...MUTATIONS,
  ...ODD_TEXT,
  ...EVENT_ATTRIBUTES,
  ...PLACED,
  ...[...ADDRESSES, ...DISGUISED].map(
    (address) => `<a href="${address.replace(/"/g, '&quot;')}">x</a><img src="${address.replace(/"/g, '&quot;')}">`,
  ),
];

/** Everything that is tried where an address is due. */
export const HOSTILE_ADDRESSES: readonly string[] = [...ADDRESSES, ...DISGUISED, ...HANDLERS, ...SCRIPTS];

/** Every widget, in the layouts that draw most of a feed. */
export const MARKUP = {
  'kitu-news': ['layout="cards" authors', 'content="full" authors more'],
  'kitu-dates': [''],
  'kitu-course': ['', 'layout="card" course="basisbefaehigung"'],
  'kitu-board': ['layout="cards" contact', 'layout="table" contact'],
} as const;

/** Fields without which there is no entry to be drawn. */
export const KEPT =
  /^(id|version|startDate|endDate|previousStartDate|date_published|timeZone|type|availability|eventStatus|courseMode)$/;
export const ADDRESS = /(^|_)url$|^(image|email|next_url)$/;

/** The part of the sample that a widget reads. */
export const sampleFor = (tag: string, sample: { readonly _kitu: object }): object =>
  tag === 'kitu-news' ? { ...sample, _kitu: {} } : { ...sample, items: [] };

/** The sample with something in every place of its kind. */
export function poison(value: unknown, by: unknown, where: (key: string) => boolean, key = ''): unknown {
  if (typeof value === 'string') return where(key) ? by : value;
  if (Array.isArray(value)) return value.slice(0, 3).map((entry) => poison(entry, by, where, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, poison(inside, by, where, name)]));
}

export const ALLOWED_ELEMENTS =
  /^(section|h[2-6]|p|ul|ol|li|a|time|span|small|sup|strong|em|b|br|div|img|button|slot|figure|figcaption|blockquote|table|caption|tr|thead|tbody|th|td|dl|dt|dd|del|s|details|summary|dialog|form|svg|path|circle|use|abbr)$/;
export const ALLOWED_ATTRIBUTES =
  /^(part|id|class|lang|dir|href|src|srcset|sizes|alt|width|height|loading|decoding|referrerpolicy|datetime|role|type|tabindex|scope|colspan|start|rowspan|method|open|hidden|rel|download|title|viewBox|d|cx|cy|r|fill|data-(host|until)|aria-[a-z]+)$/;

/** What is forbidden among the nodes that were drawn. */
export function forbidden(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(ALLOWED_ELEMENTS.test(element.localName) ? [] : [`<${element.localName}>`]),
    ...[...element.attributes].flatMap(({ name, value }) => {
      if (!ALLOWED_ATTRIBUTES.test(name)) return `${element.localName} ${name}`;
      if (name === 'id' && !/^kitu-\S+$/.test(value)) return `id=${value}`;
      if (name === 'href' && !/^(https?:|mailto:|tel:|blob:)/.test(value)) return `href=${value}`;
      if (name === 'href' && /^https?:\/\/[^/]*@/.test(value)) return `href=${value}`;
      if (name === 'src' && !/^https?:/.test(value)) return `src=${value}`;
      return [];
    }),
  ]);
}
