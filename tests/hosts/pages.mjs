// The host pages: what each does to a widget, and what is expected of it. `works`: the entries are drawn, nothing is
// hidden or cut off. `soft`: the widget cannot work here; the link in it stays, and nothing is thrown.
import { document } from './document.mjs';
import { builtIns } from './pages/built-ins.mjs';
import { clobbered } from './pages/clobbered.mjs';
import { documents } from './pages/documents.mjs';
import { inclusions } from './pages/inclusions.mjs';
import { life } from './pages/life.mjs';
import { libraries as scripts } from './pages/libraries.mjs';
import { looks } from './pages/looks.mjs';
import { places } from './pages/places.mjs';
import { policies } from './pages/policies.mjs';
import { versions } from './pages/versions.mjs';

const sections = {
  'Skripte auf der Seite': { ...scripts, ...builtIns, ...clobbered },
  'Das Dokument': documents,
  Gestaltung: looks,
  Orte: places,
  'Im Alltag': life,
  Einbindung: inclusions,
  'Zwei Versionen auf einer Seite': versions,
  'Richtlinien (CSP, Trusted Types)': policies,
};

/** All pages, in order: each with its name and its section. */
export const pages = Object.entries(sections).flatMap(([section, group]) =>
  Object.entries(group).map(([name, page]) => {
    const expect = page.expect ?? 'works';
    // Where it is about looks and places, more widgets would be in the way.
    const ways = group === looks || group === places || group === life || page.frame ? undefined : expect;
    return { name, section, expect, ways, ...page };
  }),
);

/** A page once more with `light`: `inText` names what is expected otherwise then. */
export const inText = (page) => ({ ...page, ...page.inText, light: true });

/** The libraries that a page asks for: paths below /hosts/-/lib/. */
export const libraries = (page, tags) =>
  [...document(page, tags).matchAll(/\/hosts\/-\/lib\/([^"]+)/g)].map(([, path]) => path);
