/** What a Trusted Types policy has to do here: let the browser's parser read a text. */
export interface HtmlPolicy {
  createHTML(text: string): string;
}

function createPolicy(): HtmlPolicy {
  const rules: HtmlPolicy = { createHTML: (text) => text };
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy };
  };
  // Another Lit on the page has taken its name, and asking for it again would be a violation.
  const names = 'litHtmlVersions' in globalThis ? ['kitu', 'lit-html'] : ['lit-html', 'kitu'];
  for (const name of trustedTypes ? names : []) {
    try {
      return trustedTypes?.createPolicy(name, rules) ?? rules;
    } catch {
      // The page does not allow this name; the next one may be allowed.
    }
  }
  return rules;
}

let policy: HtmlPolicy | undefined;
let inert: Document | undefined;

/**
 * Lets the browser's parser read a text, a template or rich text of a feed, in a document of its own where nothing runs
 * and nothing loads; it is HTML, even if the page is XHTML. One Trusted Types policy serves all of this script, made
 * when it is first needed: a second copy of the script needs none.
 */
export function parseHtml(text: string): HTMLTemplateElement {
  const template = (inert ??= document.implementation.createHTMLDocument('')).createElement('template');
  // eslint-disable-next-line no-restricted-syntax -- the one place: the content of a template is inert
  template.innerHTML = (policy ??= createPolicy()).createHTML(text);
  return template;
}

/** Can the browser share style sheets, and does the page let this script make elements of templates? */
export function mayParse(): boolean {
  try {
    new CSSStyleSheet();
    parseHtml('<br>');
    return true;
  } catch {
    return false;
  }
}
