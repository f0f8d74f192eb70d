/** @jsxImportSource react */
import type {} from '@kitu/widgets/types/react';

export const right = [
  <kitu-news src="kitu.json" heading-level="3" headingLevel={3} limit={3} more id="news" lang="de" />,
  <kitu-board group="rat" layout="table" contact onload={(event) => event.detail satisfies null} />,
  <kitu-dates group-by="month" onerror={(event) => event.detail.message satisfies string} />,
  <kitu-course course="x" few={3} onerror={(event) => event.currentTarget.few satisfies number} />,
];

export const wrong = [
  // @ts-expect-error -- no such layout
  <kitu-news layout="grid" />,
  // @ts-expect-error -- a number
  <kitu-news limit="3" />,
  // @ts-expect-error -- a number, also as an attribute
  <kitu-news heading-level="three" />,
  // @ts-expect-error -- no such attribute
  <kitu-news adress="kitu.json" />,
  // @ts-expect-error -- an attribute of another widget
  <kitu-news few={3} />,
  // @ts-expect-error -- no such tag
  <kitu-nws src="kitu.json" />,
  // @ts-expect-error -- the event is another one
  <kitu-news onerror={(event: MouseEvent) => event.clientX} />,
];
