// What Prototype up to 1.6.1 added: JSON.stringify asks toJSON first, and so writes an array as a string.
Array.prototype.toJSON = function () {
  var parts = [];
  for (var i = 0; i < this.length; i++) parts.push(JSON.stringify(this[i]));
  return '[' + parts.join(', ') + ']';
};
String.prototype.toJSON = function () {
  return '"' + this + '"';
};
Date.prototype.toJSON = function () {
  return '"' + this.toISOString() + '"';
};
Object.toJSON = JSON.stringify;
