import { Features, transform } from 'lightningcss';

/**
 * The same styles in fewer letters.
 *
 * @param visitor - Of Lightning CSS: what else is to become of them.
 */
export const minifiedCss = (code, visitor) =>
  transform({
    filename: 'kitu.css',
    code: Buffer.from(code),
    minify: true,
    // `(width <= 48em)` is shorter, and younger than the browsers that the widgets run in.
    include: Features.MediaRangeSyntax,
    visitor,
  }).code.toString();
