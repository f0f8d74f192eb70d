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
      // Not on the page's list; perhaps the next one is.
    }
  }
  return rules;
}

let policy: HtmlPolicy | undefined;

/**
 * Text that the browser's parser may read: templates, and rich text in an inert template. One Trusted Types policy
 * serves all of this script, made when it is first needed: a second copy of the script needs none.
 */
export const trusted = (text: string): string => (policy ??= createPolicy()).createHTML(text);

/** Can the browser share style sheets, is the page HTML, and does it let this script make elements of templates? */
export function mayParse(): boolean {
  try {
    new CSSStyleSheet();
    // eslint-disable-next-line no-restricted-syntax -- the question itself; nothing comes of it
    document.createElement('template').innerHTML = trusted('<br>');
    return true;
  } catch {
    return false;
  }
}
