// As hardened pages do it.
[Object, Array, Function, String, Number, Promise, RegExp, Date, Map, Set, WeakMap, Symbol, Error, URL].forEach(
  function (type) {
    Object.freeze(type.prototype);
    Object.freeze(type);
  },
);
[EventTarget, Node, Element, HTMLElement, Document, ShadowRoot, Event].forEach(function (type) {
  Object.freeze(type.prototype);
});
Object.freeze(JSON);
Object.freeze(Math);
