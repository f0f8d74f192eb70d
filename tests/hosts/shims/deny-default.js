// A page that lets no string become HTML unseen, and says so on every try.
if (window.trustedTypes) {
  trustedTypes.createPolicy('default', {
    createHTML: function () {
      return null;
    },
    createScript: function () {
      return null;
    },
    createScriptURL: function () {
      return null;
    },
  });
}
