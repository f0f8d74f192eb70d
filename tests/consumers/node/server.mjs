// A server that imports what its pages import: nothing breaks, and the elements are known to a renderer.
import '@kitu/core';
import '@kitu/widgets';
import '@kitu/widgets/all.js';

console.log(
  typeof document,
  ['news', 'board', 'dates', 'course'].every((name) => customElements.get(`kitu-${name}`)),
);
