// A Promise of 2014 around the real one: then, catch, all and race, and nothing else.
(function (Real) {
  function Promise(work) {
    var inner = new Real(work);
    this.then = function (good, bad) {
      var next = inner.then(good, bad);
      return new Promise(function (resolve, reject) {
        next.then(resolve, reject);
      });
    };
    this['catch'] = function (bad) {
      return this.then(undefined, bad);
    };
  }
  Promise.resolve = function (value) {
    return new Promise(function (resolve) {
      resolve(value);
    });
  };
  Promise.reject = function (reason) {
    return new Promise(function (resolve, reject) {
      reject(reason);
    });
  };
  Promise.all = function (list) {
    return new Promise(function (resolve, reject) {
      Real.all(list).then(resolve, reject);
    });
  };
  Promise.race = function (list) {
    return new Promise(function (resolve, reject) {
      Real.race(list).then(resolve, reject);
    });
  };
  window.Promise = Promise;
})(window.Promise);
