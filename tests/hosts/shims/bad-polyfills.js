// Polyfills that were good enough for the page that has them.
Array.prototype.includes = function (value) {
  return this.indexOf(value) !== -1;
};
Array.prototype.find = function (test) {
  for (var i = 0; i < this.length; i++) if (test(this[i])) return this[i];
  return null;
};
Array.prototype.flat = function () {
  return [].concat.apply([], this);
};
Array.prototype.flatMap = function (make) {
  return this.map(function (one) {
    return make(one);
  }).flat();
};
Array.from = function (list) {
  return [].slice.call(list);
};
Object.values = function (object) {
  var all = [];
  for (var key in object) all.push(object[key]);
  return all;
};
Object.entries = function (object) {
  var all = [];
  for (var key in object) all.push([key, object[key]]);
  return all;
};
String.prototype.matchAll = function (pattern) {
  return this.match(pattern) || [];
};
String.prototype.replaceAll = function (from, to) {
  return this.split(from).join(to);
};
String.prototype.padStart = function (length, fill) {
  var text = this;
  while (text.length < length) text = (fill || ' ') + text;
  return text;
};
Element.prototype.append =
  Document.prototype.append =
  DocumentFragment.prototype.append =
    function (child) {
      this.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    };
Element.prototype.closest = function (selector) {
  return this.parentElement && this.parentElement.matches(selector) ? this.parentElement : null;
};
Element.prototype.remove = function () {
  this.parentNode.removeChild(this);
};
NodeList.prototype.forEach = function (tell) {
  for (var i = 0; i < this.length; i++) tell(this[i]);
};
Date.prototype.toISOString = function () {
  return this.getFullYear() + '-' + (this.getMonth() + 1) + '-' + this.getDate();
};
window.requestIdleCallback = undefined;
window.structuredClone = undefined;
window.queueMicrotask = function (task) {
  setTimeout(task, 0);
};
