// The modes: options of the browser, and styles for the page (`style`) and for every shadow root (`inside`). `inPage`: the
// widgets draw into the page itself (`light`). `rules`: the two checkers may find something else here than in the first mode;
// in the others they run at night (KITU_ALL). `night`: so does the whole mode.

const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

export const modes = {
  light: { rules: true },
  'in the page': { rules: true, inPage: true },
  dark: { rules: true, options: { colorScheme: 'dark' }, style: ':root { color-scheme: dark }' },
  'forced colours': { rules: true, options: { forcedColors: 'active' } },
  'reduced motion': { night: true, options: { reducedMotion: 'reduce' } },
  '320 px': { rules: true, options: { viewport: { width: 320, height: 256 } } },
  'text spacing': { style: SPACING, inside: SPACING },
  '200 % font': { style: 'body { font-size: 200% }' },
  'right to left': { night: true, dir: 'rtl' },
  '62.5 % root': { night: true, style: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
};
