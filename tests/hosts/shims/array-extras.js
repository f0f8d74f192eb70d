// Additions that for…in finds, as hand-made helpers have them.
Array.prototype.contains = function (value) {
  return this.indexOf(value) >= 0;
};
Array.prototype.remove = function (value) {
  this.splice(this.indexOf(value), 1);
};
Array.prototype.first = function () {
  return this[0];
};
Array.prototype.max = function () {
  return Math.max.apply(null, this);
};
String.prototype.format = function () {
  return this;
};
String.prototype.contains = function (text) {
  return this.indexOf(text) >= 0;
};
Number.prototype.format = String.prototype.format;
Function.prototype.method = function (name, code) {
  this.prototype[name] = code;
};
