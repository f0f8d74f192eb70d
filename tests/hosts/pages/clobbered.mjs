// Elements that pose as something else by their name.
import { each } from '../markup.mjs';

export const clobbered = {
  'clobber-create': {
    title: '<img name="createElement">',
    hostile: 'document.createElement ist ein Bild',
    head: '',
    body: (tags) => `<img name="createElement" alt=""><form name="createTreeWalker"></form>${each(tags)}`,
    expect: 'soft',
  },
  'clobber-import': {
    title: '<img name="importNode"> und andere',
    hostile: 'document.importNode, createComment und createTextNode sind Bilder',
    body: (tags) =>
      `<img name="importNode" alt=""><img name="createComment" alt=""><img name="createTextNode" alt="">${each(tags)}`,
    expect: 'soft',
  },
  'clobber-query': {
    title: '<img name="querySelector"> und andere',
    hostile: 'document.querySelector, querySelectorAll, getElementById und addEventListener sind Bilder',
    body: (tags) =>
      `${['querySelector', 'querySelectorAll', 'getElementById', 'addEventListener'].map((name) => `<img name="${name}" alt="">`).join('')}${each(tags)}`,
  },
  'clobber-address': {
    title: '<img name="currentScript"> und andere',
    hostile:
      'document.currentScript, baseURI, readyState, head, body, documentElement und adoptedStyleSheets sind Bilder',
    body: (tags) =>
      `${['currentScript', 'baseURI', 'readyState', 'head', 'documentElement', 'adoptedStyleSheets', 'defaultView'].map((name) => `<img name="${name}" alt="">`).join('')}${each(tags)}`,
  },
  'clobber-window': {
    title: '<a id="reactiveElementVersions"> und andere',
    hostile: 'Namen auf window sind Elemente',
    body: (tags) =>
      `${['reactiveElementVersions', 'litHtmlVersions', 'litElementVersions', 'reactiveElementPolyfillSupport', 'litHtmlPolyfillSupport', 'litElementPolyfillSupport', 'litElementHydrateSupport', 'kitu', 'trustedTypes', 'litIssuedWarnings'].map((name) => `<a id="${name}"></a><a id="${name}" name="push"></a>`).join('')}${each(tags)}`,
  },
};
