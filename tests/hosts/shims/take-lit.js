// What another copy of Lit does when it is loaded first.
if (window.trustedTypes) {
  trustedTypes.createPolicy('lit-html', {
    createHTML: function (text) {
      return text;
    },
  });
}
window.litHtmlVersions = ['3.3.3'];
