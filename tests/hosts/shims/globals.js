// One letter each, as minified scripts without a wrapper leave them behind; all unwritable.
'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$'.split('').forEach(function (name) {
  Object.defineProperty(window, name, { value: 'belegt', writable: false, configurable: false });
});
