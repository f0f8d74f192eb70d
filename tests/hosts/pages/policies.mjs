// Content Security Policies and Trusted Types.
import { CLASSIC, module, own, SCRIPT } from '../markup.mjs';
import { TWICE } from './inclusions.mjs';

export const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
export const trusted = `${strict}; require-trusted-types-for 'script'`;

/** One line, which says what to allow. */
const REFUSED = /^KITU-Widgets [\d.]+: .+ trusted-types kitu lit-html$/;

export const policies = {
  csp: { title: 'Strenge CSP', hostile: 'kein Inline-Skript, kein Inline-Stil', csp: strict },
  'csp-classic': { title: 'Strenge CSP, klassisches Skript', hostile: 'ebenso', csp: strict, script: CLASSIC },
  'csp-nonce': {
    title: 'CSP mit nonce und strict-dynamic',
    hostile: 'nur benannte Skripte laufen',
    csp: "script-src 'nonce-abc' 'strict-dynamic'; object-src 'none'; base-uri 'none'; style-src 'nonce-abc'; connect-src 'self'; img-src 'self'",
    nonce: 'abc',
    script: `<script type="module" nonce="abc" src="${SCRIPT}"></script>`,
  },
  'csp-no-images': {
    title: 'CSP ohne Bilder',
    hostile: 'die Bilder des Feeds sind verboten; dass sie fehlen, wird der Seite gemeldet',
    csp: strict.replace("img-src 'self'", "img-src 'none'"),
    violations: /^img-src/,
  },
  'csp-no-connect': {
    title: 'CSP ohne den Feed',
    hostile: 'connect-src fehlt',
    csp: strict.replace("connect-src 'self'; ", ''),
    expect: 'soft',
    violations: /^connect-src/,
  },
  'csp-no-script': {
    title: 'CSP ohne das Skript',
    hostile: 'script-src erlaubt es nicht',
    csp: "script-src 'nonce-abc'; connect-src 'self'",
    nonce: 'abc',
    expect: 'soft',
    violations: /^script-src/,
    errors: /^did not load/,
  },
  'csp-header-sandbox': {
    title: 'CSP mit sandbox',
    hostile: 'eine Herkunft ohne Namen',
    header: 'sandbox allow-scripts',
    csp: 'script-src *; connect-src *',
  },
  tt: { title: 'Trusted Types verlangt, keine Liste', hostile: 'HTML aus Zeichenketten ist verboten', csp: trusted },
  'tt-lit': {
    title: 'trusted-types lit-html',
    hostile: 'nur eine Richtlinie ist erlaubt',
    csp: `${trusted}; trusted-types lit-html`,
  },
  'tt-kitu-lit': {
    title: 'trusted-types kitu lit-html',
    hostile: 'zwei sind erlaubt',
    csp: `${trusted}; trusted-types kitu lit-html`,
  },
  'tt-kitu': {
    title: 'trusted-types kitu',
    hostile: 'nur unsere; dass vorher lit-html versucht wird, wird der Seite gemeldet',
    csp: `${trusted}; trusted-types kitu`,
    violations: /^trusted-types \S+ lit-html/,
  },
  'tt-taken': {
    title: 'trusted-types kitu lit-html, ein anderes Lit war zuerst da',
    hostile: 'der Name lit-html ist vergeben',
    csp: `${trusted}; trusted-types kitu lit-html`,
    head: own('shims/take-lit.js'),
  },
  'tt-taken-duplicates': {
    title: "trusted-types lit-html 'allow-duplicates', ein anderes Lit war zuerst da",
    hostile: 'der Name darf doppelt sein; dass vorher kitu versucht wird, wird der Seite gemeldet',
    csp: `${trusted}; trusted-types lit-html 'allow-duplicates'`,
    head: own('shims/take-lit.js'),
    violations: /^trusted-types \S+ kitu/,
  },
  'tt-taken-alone': {
    title: 'trusted-types lit-html, ein anderes Lit war zuerst da',
    hostile: 'es bleibt keine Richtlinie',
    csp: `${trusted}; trusted-types lit-html`,
    head: own('shims/take-lit.js'),
    expect: 'soft',
    says: REFUSED,
    violations: /^(require-)?trusted-types/,
  },
  'tt-twice': {
    title: 'trusted-types kitu lit-html, zweimal eingebunden',
    hostile: 'das zweite Skript findet beide Namen vergeben',
    csp: `${trusted}; trusted-types kitu lit-html`,
    script: CLASSIC + module(`${SCRIPT}&amp;zweites`),
    says: TWICE,
  },
  'tt-other': {
    title: 'trusted-types mit anderen Namen',
    hostile: 'keine unserer Richtlinien ist erlaubt',
    csp: `${trusted}; trusted-types dompurify`,
    expect: 'soft',
    says: REFUSED,
    violations: /^(require-)?trusted-types/,
  },
  'tt-none': {
    title: "trusted-types 'none'",
    hostile: 'keine Richtlinie ist erlaubt',
    csp: `${trusted}; trusted-types 'none'`,
    expect: 'soft',
    says: REFUSED,
    violations: /^(require-)?trusted-types/,
  },
  'tt-none-lax': {
    title: "trusted-types 'none', aber nichts verlangt",
    hostile: 'createPolicy wirft; der Versuch wird der Seite gemeldet',
    csp: `${strict}; trusted-types 'none'`,
    violations: /^trusted-types/,
  },
  'tt-default': {
    title: 'Eine eigene Standard-Richtlinie, die alles ablehnt',
    hostile: 'trusted-types default kitu lit-html',
    csp: `${trusted}; trusted-types default kitu lit-html`,
    head: own('shims/deny-default.js'),
  },
};
