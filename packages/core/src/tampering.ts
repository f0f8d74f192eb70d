/** What others do to a drawing: translators, tools that read aloud, scripts of the page. */
export interface Tampering {
  /** Looks at what is below a node, too, from now on. */
  watch(root: Node): void;
  /** The nodes with which something was done since the last call; `true`: it was taken from its place first of all. */
  take(): ReadonlyMap<Node, boolean>;
}

export function watchTampering(): Tampering {
  let records: MutationRecord[] = [];
  let observer: MutationObserver | undefined;
  return {
    watch(root) {
      // Not before: a server has none.
      observer ??= new MutationObserver((more) => void records.push(...more));
      observer.observe(root, { subtree: true, childList: true, characterData: true });
    },
    take() {
      const nodes = new Map<Node, boolean>();
      const note = (node: Node, wasTaken: boolean): unknown => nodes.has(node) || nodes.set(node, wasTaken);
      [...records, ...(observer?.takeRecords() ?? [])].forEach(({ addedNodes, removedNodes, target }) => {
        removedNodes.forEach((node) => note(node, true));
        [...addedNodes, target].forEach((node) => note(node, false));
      });
      records = [];
      return nodes;
    },
  };
}
