// The first script of a page: records violations of its Content-Security-Policy.
window.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  window.violations.push(`${effectiveDirective} ${blockedURI}`),
);
