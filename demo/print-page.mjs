// Prints the widgets of a page with their entries, as the program that makes a website does. In the source of the page
// stands what a webmaster writes without that: the tag, with a link in it.
import { printElement, readChoices, viewOf } from '@kitu/feed';
import { parseDocument } from 'htmlparser2';

const descendants = ({ children = [] }) => children.flatMap((child) => [child, ...descendants(child)]);

/** What is printed in the place of one element. Its link stays where there is nothing to show. */
function printed({ attribs: { src, ...choices }, children, name }, view, now) {
  const widget = name.replace('kitu-', '');
  const link = children.find((child) => child.name === 'a');
  const fallback = link && { url: link.attribs.href, text: link.children[0].data };
  return printElement(view, { widget, choices: readChoices(widget, choices), fallback, now, src }).trimEnd();
}

/**
 * The page with printed widgets; all else stays as it is written.
 *
 * @param html - The page.
 * @param feed - The feed of all its widgets, as text.
 * @param address - The address of the feed.
 * @param now - The instant (milliseconds) for which it is printed.
 */
export function printPage(html, feed, address, now) {
  const view = viewOf(JSON.parse(feed), address, now);
  const document = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const widgets = descendants(document).filter(({ name }) => name?.startsWith('kitu-'));
  // From the last one, so that the places of the others stay right.
  return widgets.reduceRight(
    (page, element) =>
      page.slice(0, element.startIndex) + printed(element, view, now) + page.slice(element.endIndex + 1),
    html,
  );
}
