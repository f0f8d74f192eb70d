// As json2.js: the text is looked over and evaluated.
(function (real) {
  window.JSON = {
    parse: function (text, revive) {
      if (/^\s*$/.test(text)) throw new SyntaxError('JSON.parse');
      return real.parse(text, revive);
    },
    stringify: function (value) {
      return real.stringify(value);
    },
  };
})(window.JSON);
