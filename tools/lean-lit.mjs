/**
 * What of Lit is not needed here, and stays out of the bundle. Each line: where it is, what is there, what comes
 * instead. What is there must be found, so that an update of Lit cannot change it unseen.
 */
const ELEMENT = '/lit-element/lit-element.js';
const REACTIVE = '/@lit/reactive-element/reactive-element.js';
const STYLES = '/@lit/reactive-element/css-tag.js';
const TEMPLATES = '/lit-html/lit-html.js';
const LISTS = '/lit-html/directive-helpers.js';
const DIRECTIVE = '/lit-html/directive.js';
const TASK = '/@lit/task/task.js';

export const PATCHES = [
  // Lists of versions on globalThis, for a warning of Lit's development build.
  [REACTIVE, /,\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  [TEMPLATES, /,\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  [ELEMENT, /\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],

  // Polyfills for browsers without custom elements, and elements that a server has drawn.
  [REACTIVE, 'a.reactiveElementPolyfillSupport', 'void 0'],
  [TEMPLATES, 't.litHtmlPolyfillSupport', 'void 0'],
  [ELEMENT, 's.litElementPolyfillSupport', 'void 0'],
  [ELEMENT, 's.litElementHydrateSupport?.({LitElement:i})', '0'],

  // Metadata of standard decorators, and Symbol.metadata, which would be a changed built-in.
  [REACTIVE, 'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [
    REACTIVE,
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],

  // One Trusted Types policy for all of the bundle, under a name that the page allows.
  [TEMPLATES, 's?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', '0'],
  [TEMPLATES, /^/, "import{parseHtml}from'@kitu/core/trust.js';"],
  [TEMPLATES, 'void 0!==e?e.createHTML(i):i', 'i'],

  // Style elements for browsers that cannot adopt style sheets: the last one was Safari 16.3, of January 2023.
  [
    STYLES,
    't.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
    '!0',
  ],
  [STYLES, 'o.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet)', 'o.map(t=>t.styleSheet)'],
  [
    STYLES,
    /let t=this\.o;const s=this\.t;.*?return t}/,
    'return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}',
  ],
  [STYLES, /constructor\(t,e,o\)\{.*?\}/, 'constructor(t){this.cssText=t}'],
  [STYLES, /1===t\.length\?t\[0\]:e\.reduce\(\(e,s,o\)=>e\+\(t=>\{.*?\}\)\(s\)/, 'e.reduce((e,s,o)=>e+s.cssText'],
  [REACTIVE, /const i=\[\];if\(Array\.isArray\(s\)\).*?return i\}/, 'return[s].flat()}'],

  // Properties: other ways to declare them than our decorator, converters, accessors of their own, `attribute: false`.
  [
    REACTIVE,
    'if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}',
    'this.finalized=!0;this._$Ei();',
  ],
  [REACTIVE, 'this.hasOwnProperty(d("finalized"))', 'this.hasOwnProperty("finalized")'],
  [REACTIVE, 'this.hasOwnProperty(d("elementProperties"))', 'this.hasOwnProperty("elementProperties")'],
  [
    REACTIVE,
    'y[d("elementProperties")]=new Map,y[d("finalized")]=new Map',
    'y.elementProperties=new Map,y.finalized=!0',
  ],
  [
    REACTIVE,
    /if\(s\.state&&\(s\.attribute=!1\),.*?\}\}static getPropertyDescriptor.*?enumerable:!0\}\}/,
    'this._$Ei(),this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(e){const h=this[i];this[i]=e,this.requestUpdate(t,h,s)}})}',
  ],
  [REACTIVE, '{attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', '{}'],
  [
    REACTIVE,
    'const i=s.attribute;return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0',
    'return s.attribute??t.toLowerCase()',
  ],
  [REACTIVE, 'void 0!==i&&this._$Eh.set(i,t)', 'this._$Eh.set(i,t)'],
  [REACTIVE, 'const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)', ''],
  [REACTIVE, 'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){}', ''],
  [REACTIVE, '{useDefault:i,reflect:e,wrapped:h},r){', '{useDefault:i,reflect:e}){'],
  [REACTIVE, '(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)', 'this._$Ej.set(t,s??this[t])'],
  [REACTIVE, 'c?c.emptyScript:""', '""'],
  [REACTIVE, 'case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
  [REACTIVE, 'case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
  [REACTIVE, '(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
  [
    REACTIVE,
    '"function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u',
    'u',
  ],
  [REACTIVE, 'void 0!==e&&!0===i.reflect', 'i.reflect'],
  [REACTIVE, '(i.hasChanged??f)', 'f'],

  // Steps of an update that no element of ours overrides.
  [REACTIVE, 't.finalize(),void 0!==t.l&&(this.l=[...t.l])', 't.finalize()'],
  [REACTIVE, ',this.constructor.l?.forEach(t=>t(this))', ''],
  [
    REACTIVE,
    'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending',
    'this.performUpdate();return!this.isUpdatePending',
  ],
  [REACTIVE, 'return this.getUpdateComplete()', 'return this._$ES'],
  [
    REACTIVE,
    't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()',
    'this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)',
  ],
  [REACTIVE, 'let t=!1;const s=this._$AL', 'const s=this._$AL'],
  [REACTIVE, 'throw t=!1,this._$EM(),s}t&&this._$AE(s)', 'throw this._$EM(),s}this._$AE(s)'],

  // Roots that a server has drawn, or that are no element's; documents other than this one.
  [ELEMENT, /constructor\(\)\{super\(\.\.\.arguments\).*?return this\.renderOptions.*?t\}/, ''],
  [
    ELEMENT,
    'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=e(r,this.renderRoot,this.renderOptions)',
    'super.update(t),e(r,this.renderRoot)',
  ],
  [ELEMENT, /connectedCallback\(\).*?setConnected\(!1\)\}/, ''],
  [
    TEMPLATES,
    /const e=s\?\.renderBefore\?\?i;.*?return h\._\$AI\(t\),h/,
    '(i._$litPart$??=new k(i.appendChild(c()),null))._$AI(t)',
  ],
  [TEMPLATES, '(t?.creationScope??l)', 'l'],
  [TEMPLATES, 's=t.u(this.options)', 's=t.u()'],
  [TEMPLATES, 'this.O(c()),this,this.options)', 'this.O(c()))'],
  [
    TEMPLATES,
    ',this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0',
    ',this._$AA=t,this._$AB=i',
  ],
  [TEMPLATES, 'this._$AM=e,this.options=h,', ''],
  [LISTS, 'e=new t(i,n,o,o.options)', 'e=new t(i,n)'],

  // Templates that a compiler has made, in SVG and MathML, and nodes instead of templates.
  [TEMPLATES, '2===i?"<svg>":3===i?"<math>":""', '""'],
  [TEMPLATES, '+(2===i?"</svg>":3===i?"</math>":"")', ''],
  [
    TEMPLATES,
    'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
    'this.el=parseHtml(f);P.currentNode=this.el.content;',
  ],
  [
    TEMPLATES,
    '{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
    '{values:i}=t,e=this._$AC(t)',
  ],
  [TEMPLATES, 'void 0!==t.nodeType?this.T(t):', ''],

  // A tokenizer of HTML: our templates are plain enough to see where a value stands. After the start of a tag that is
  // not closed yet it belongs to an attribute, in quotation marks or without any; everywhere else it is a child.
  [TEMPLATES, /,v=\/<.*?,y=\/\^\(\?:script\|style\|textarea\|title\)\$\/i/, ''],
  [
    TEMPLATES,
    /const N=\(t,i\)=>\{.*?\},e\]\};|const N=.*?(?=class S)/,
    'const N=t=>{const i=t.length-1,s=[];let e="";for(let a=0;a<i;a++)e+=/<[^>]*$/.test(e+t[a])?t[a].replace(/([.?@\\w-]+)(=(?:"[^"]*|[^"\\s]*))$/,(t,i,e)=>(s.push(i),i+h+e))+o:t[a]+r;return[V(t,e+(t[i]||"<?>")),s]};',
  ],

  // Values in comments, in scripts, styles and text areas, and on an element as a whole.
  [
    TEMPLATES,
    /if\(1===r\.nodeType\)\{if\(r\.hasAttributes\(\)\)(.*?)else t\.startsWith.*?else if\(8===r\.nodeType\).*?l\+\+\}/,
    'if(1===r.nodeType){$1}else r.data===n&&d.push({index:l});l++}',
  ],
  [TEMPLATES, ',F:Z', ''],

  // Directives in attributes, directives that draw directives, and those that want to know of a disconnection.
  [
    TEMPLATES,
    /function M\(t,i,s=t,e\)\{.*?,i\}/,
    'function M(t,i){if(i===E)return i;const s=i?._$litDirective$;let e=t._$Cl;return e?.constructor!==s&&(t._$Cl=e=s&&new s),e?e.update(t,i.values):i}',
  ],
  [TEMPLATES, '_$AI(t,i=this){t=M(this,t,i),a(t)', '_$AI(t){t=M(this,t),a(t)'],
  [TEMPLATES, 't=M(this,t,i,0),o=', 'o='],
  [TEMPLATES, 'r=M(this,e[s+n],i,n),', 'r=e[s+n],'],
  [TEMPLATES, 'o&&!e&&this.j(t)', 'o&&this.j(t)'],
  [TEMPLATES, '_$AI(t,i=this,s,e){', '_$AI(t,i,s){'],
  [TEMPLATES, '(s._$AI(t,s,i)', '(s._$AI(t,0,i)'],
  [DIRECTIVE, /class i\{.*\}\}export/, 'class i{}export'],
  [
    TEMPLATES,
    'this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}',
    'this._$AD=t}',
  ],
  [TEMPLATES, 'get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  [TEMPLATES, /get parentNode\(\)\{let t=this\._\$AA.*?,t\}/, ''],
  [TEMPLATES, 'for(this._$AP?.(!1,!0,s);t!==this._$AB;)', 'for(;t!==this._$AB;)'],
  [TEMPLATES, 'setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  [TEMPLATES, 'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
  [LISTS, /n=e\._\$AM,c=n!==o;if\(c\)\{.*?\}if\(t!==d\|\|c\)/, 'n=0;if(t!==d)'],
  [LISTS, '(o,t,i=o)=>(o._$AI(t,i),o)', '(o,t)=>o._$AI(t)'],

  // The kind of a part, for directives that ask; here an attribute is what has a class of its own.
  [TEMPLATES, 'this.type=1,this._$AH=A,this._$AN=void 0,', ''],
  [TEMPLATES, 'this.type=2,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
  [TEMPLATES, 'constructor(){super(...arguments),this.type=3}', ''],
  [TEMPLATES, 'constructor(){super(...arguments),this.type=4}', ''],
  [TEMPLATES, 'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
  [TEMPLATES, 'd.push({type:1,index:l,', 'd.push({index:l,'],
  [
    TEMPLATES,
    'let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),this._$AV.push(i)',
    'this._$AV.push(r.ctor?new r.ctor(h,r.name,r.strings):new k(h,h.nextSibling))',
  ],

  // Listeners are functions, and come without options: the part itself listens, once and for all.
  [
    TEMPLATES,
    /_\$AI\(t,i=this\)\{if\(\(t=M\(this,t,i,0\).*?this\._\$AH=t\}/,
    '_$AI(t){this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t}',
  ],
  [
    TEMPLATES,
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    'this._$AH!==A&&this._$AH(t)',
  ],

  // Boolean attributes: an attribute that is `nothing` is not there either.
  [TEMPLATES, '"?"===e[1]?L:', ''],
  [TEMPLATES, ',B:I', ''],
  [TEMPLATES, ',N:L,U:z', ',U:z'],
  [TEMPLATES, /class L extends H\{.*?(?=class z)/, ''],

  // Marks that nobody here looks for, and values that two copies of Lit would share.
  [TEMPLATES, 'Symbol.for("lit-noChange")', 'Symbol()'],
  [TEMPLATES, 'Symbol.for("lit-nothing")', 'Symbol()'],
  [TEMPLATES, 'throw Error("invalid template strings array")', 'throw Error()'],
  [TEMPLATES, 'void 0!==s&&(void 0!==s.strings?', '(s.strings?'],
  [TEMPLATES, 'static createElement(t,i){const s=l.createElement("template");return s.innerHTML=t,s}', ''],
  [ELEMENT, 'i._$litElement$=!0,i["finalized"]=!0,', ''],
  [REACTIVE, 'y.elementStyles=[],', ''],

  // Functions that only mean something to Lit's own compiler.
  [TEMPLATES, 'const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
  [LISTS, 'const t=i(o).nextSibling;i(l).insertBefore(o,d),o=t', 'const t=o.nextSibling;l.insertBefore(o,d),o=t'],

  // Tasks: promises, values, templates per status, and runs that are not automatic.
  [
    TASK,
    /const h="object"==typeof s\?.*?this\.T\?\.\(\)\)\}/,
    'this.v=s.task;this.j=s.args;this.k=s.onComplete;this.A=s.onError}',
  ],
  [TASK, '!0===this.autoRun&&this.S()}hostUpdated(){"afterUpdate"===this.autoRun&&this.S()}', 'this.S()}'],
  [
    TASK,
    'if(void 0===this.j)return;const t=this.j();if(!Array.isArray(t))throw Error("The args function must return an array");return t',
    'return this.j()',
  ],
  [TASK, 't===s||void 0===t||void 0!==s&&this.m(s,t)||await this.run(t)', 's&&r(s,t)||await this.run(t)'],
  [TASK, '1===this.i?this.q?.abort():(this.t=void 0,this.o=void 0,this.h=void 0)', 'this.q?.abort()'],
  [
    TASK,
    '"afterUpdate"===this.autoRun?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate()',
    'this._.requestUpdate()',
  ],
  [TASK, /if\(s===i\)this\.i=0;else\{(.*?),this\.o\?\.\(s\)(.*?),this\.h\?\.\(h\)\}this\.u=s,this\.l=h\}/, '$1$2}'],
  [TASK, /abort\(t\)\{1===.*?get error\(\)\{return this\.l\}/, ''],
  [TASK, /render\(t\)\{switch.*?\+this\.i\)\}\}/, ''],
];

/** What our own modules may not use, because the patches above have removed it. */
export const MISSING =
  /\b(shouldUpdate|scheduleUpdate|getUpdateComplete|hasChanged|noAccessor|creationScope|addInitializer|static properties)\b|lit\/directives\/|\b(svg|mathml)`|\battribute: false\b|\bstate: true\b|\}\/>|='\$\{|\s\?[\w-]+=\$\{|<!--[^>]*\$\{/;

/** Names that only Lit's own parts call each other by: a minifier may shorten them. */
export const INTERNAL =
  /^_\$(?!lit)|^(createRenderRoot|elementStyles|enableUpdating|finalizeStyles|getPropertyOptions|shadowRootOptions)$/;
