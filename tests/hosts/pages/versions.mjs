// Two versions of the script on one page, as two plug-ins bring them: the first one stays, and says so once.
import { classic, CLASSIC, inline, MODULE, module, OTHER, SCRIPT } from '../markup.mjs';

/** The one line, which names both. */
const BOTH =
  /^KITU-Widgets (9\.8\.7: <\S+> .+ Version (?!9\.8\.7)[\d.]+\d|(?!9\.8\.7)[\d.]+: <\S+> .+ Version 9\.8\.7)\.$/;
const later = (src) =>
  inline(
    `addEventListener('load', function () { var s = document.createElement('script'); s.src = '${src}'; document.head.appendChild(s); });`,
  );

export const versions = Object.fromEntries(
  Object.entries({
    'versions-modules': { title: 'Zwei Module', script: module(OTHER) + MODULE },
    'versions-modules-turned': { title: 'Zwei Module, andersherum', script: MODULE + module(OTHER) },
    'versions-classic': { title: 'Zwei klassische Skripte', script: classic(OTHER) + CLASSIC },
    'versions-classic-turned': { title: 'Zwei klassische Skripte, andersherum', script: CLASSIC + classic(OTHER) },
    'versions-classic-module': { title: 'Klassisches Skript, dann Modul', script: CLASSIC + module(OTHER) },
    'versions-module-classic': { title: 'Modul, dann klassisches Skript', script: module(OTHER) + CLASSIC },
    'versions-async': {
      title: 'Beide async, in irgendeiner Reihenfolge',
      script: `<script async src="${OTHER}"></script><script async type="module" src="${SCRIPT}"></script>`,
    },
    'versions-head-late': {
      title: 'Eine im Kopf, die andere nach dem Laden',
      head: `<script src="${OTHER}"></script>`,
      script: later(SCRIPT),
    },
    'versions-one-and-all': {
      title: 'Ein Baustein der einen, dann alle der anderen',
      script: (tags) => `<script defer src="/hosts/-/other/${tags[0]}.js"></script>${MODULE}`,
      versions: 2,
    },
  }).map(([name, page]) => [
    name,
    { hostile: 'die zuerst läuft, bleibt; die Konsole nennt beide', says: BOTH, ...page },
  ]),
);
