// As whatwg-fetch: an answer has text() and json(), and no body.
window.fetch = function (address) {
  return new Promise(function (resolve, reject) {
    var request = new XMLHttpRequest();
    request.onload = function () {
      resolve({
        ok: request.status >= 200 && request.status < 300,
        status: request.status,
        url: request.responseURL,
        headers: {
          get: function (name) {
            return request.getResponseHeader(name);
          },
        },
        text: function () {
          return Promise.resolve(request.responseText);
        },
        json: function () {
          return Promise.resolve(JSON.parse(request.responseText));
        },
      });
    };
    request.onerror = function () {
      reject(new TypeError('Network request failed'));
    };
    request.open('GET', address);
    request.send();
  });
};
