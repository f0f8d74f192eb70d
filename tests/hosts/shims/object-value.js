// Descriptors inherit these: no plain object is a descriptor any more.
Object.defineProperty(Object.prototype, 'value', {
  configurable: true,
  get: function () {
    return undefined;
  },
  set: function () {},
});
Object.prototype.get = function () {};
