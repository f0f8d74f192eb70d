/**
 * The `id` of an entry in the page, to which `#kitu-<id>` leads: in the text of a page by the browser itself. It is
 * written as browsers write an address, so it has no white space, which an `id` must not have.
 */
export const anchorOf = (id: string): string => new URL(`a:#kitu-${id.replaceAll('%', '%25')}`).hash.slice(1);
