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

/** The one Trusted Types policy of this script, for templates and for reading rich text. */
export const policy = createPolicy();

/** Can the browser share style sheets, and does the page let this script make elements of templates? */
export function mayParse(): boolean {
  try {
    new CSSStyleSheet();
    // eslint-disable-next-line no-restricted-syntax -- the question itself; nothing comes of it
    document.createElement('template').innerHTML = policy.createHTML('');
    return true;
  } catch {
    return false;
  }
}
