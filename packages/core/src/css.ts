import type { CSSResult } from 'lit';

/**
 * Styles without values in them, as Lit knows them. Lit's own tag can also join values, and checks each one; and its
 * class guards against being constructed and keeps a sheet for each template.
 */
export const css = ([cssText = '']: TemplateStringsArray): CSSResult => {
  let sheet: CSSStyleSheet | undefined;
  const result = {
    // Lit's tag joins nothing else.
    _$cssResult$: true,
    cssText,
    get styleSheet() {
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(cssText);
      return sheet;
    },
  };
  return result as unknown as CSSResult;
};
