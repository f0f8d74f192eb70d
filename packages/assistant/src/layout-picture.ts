import { svg, type SVGTemplateResult } from 'lit';

/** A block of the picture: x, y, width, height, and whether it is emphasised. */
type Block = readonly [x: number, y: number, width: number, height: number, strong?: boolean];

const line = (x: number, y: number, width: number): Block => [x, y, width, 3];
const rows = (...parts: readonly Block[]): readonly Block[] =>
  [0, 14, 28].flatMap((down) =>
    parts.map(([x, y, width, height, strong]): Block => [x, y + down, width, height, strong ?? false]),
  );
const tiles = (...parts: readonly Block[]): readonly Block[] =>
  [0, 24, 48].flatMap((right) =>
    parts.map(([x, y, width, height, strong]): Block => [x + right, y, width, height, strong ?? false]),
  );
const lines = rows([0, 3, 4, 4, true], line(8, 2, 60), line(8, 7, 36));

/** What each layout looks like, on 72 × 42. */
const PICTURES: Readonly<Record<string, readonly Block[]>> = {
  'news-list': rows([0, 1, 16, 11, true], line(20, 2, 50), line(20, 7, 38)),
  'news-cards': tiles([0, 0, 21, 16, true], line(0, 20, 21), line(0, 26, 16), line(0, 32, 19)),
  'news-compact': rows(line(0, 2, 66), line(0, 7, 24)),
  'dates-list': rows([0, 0, 11, 12, true], line(15, 2, 52), line(15, 7, 34)),
  'dates-compact': rows(line(0, 3, 18), line(23, 3, 44)),
  'course-badge': [line(0, 12, 30), [34, 8, 30, 11, true], line(0, 24, 60)],
  'course-line': [line(0, 8, 56), [0, 15, 26, 9, true], line(30, 18, 34), line(0, 30, 22)],
  'course-card': [[0, 0, 72, 2], [0, 40, 72, 2], line(6, 8, 44), [6, 16, 26, 9, true], line(6, 31, 34)],
  'board-cards': tiles([4, 0, 13, 13, true], line(0, 18, 21), line(3, 24, 15), line(0, 34, 21)),
  'board-list': lines,
  'board-table': [[0, 0, 72, 8, true], ...rows(line(0, 12, 22), line(26, 12, 22), line(52, 12, 18))],
};

/** A small drawing of a layout; `undefined` for an unknown layout. */
export const layoutPicture = (widget: string, layout: string): SVGTemplateResult | undefined => {
  const blocks = PICTURES[`${widget}-${layout}`];
  return (
    blocks &&
    svg`<svg class="layout" viewBox="0 0 72 44" aria-hidden="true">${blocks.map(
      ([x, y, width, height, strong]) =>
        svg`<rect x=${x} y=${y} width=${width} height=${height} rx="1.5" class=${strong ? 'strong' : ''}></rect>`,
    )}</svg>`
  );
};
