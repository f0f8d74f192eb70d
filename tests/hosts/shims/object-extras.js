// Every object seems to have these, and for…in finds them.
Object.prototype.extend = function (more) {
  for (var key in more) this[key] = more[key];
  return this;
};
Object.prototype.each = function () {};
Object.prototype.isEmpty = function () {
  return false;
};
Object.prototype.type = 'object';
Object.prototype.length2 = 0;
Object.prototype.title = 'Titel von Object.prototype';
Object.prototype.url = 'https://object-prototype.example/';
