/** Keeps what is public of the elements, and names the published files instead of the sources. */
const published = () => ({
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const folder = 'packages/widgets/src/';
    const dist = (path) => path.replace(folder, 'dist/').replace(/\.ts$/, '.js');
    const isPublic = ({ name, privacy = 'public' }) => privacy === 'public' && !/^[#_]/.test(name);

    const elements = manifest.modules
      .filter(({ path }) => path.startsWith(folder))
      .map((module) => ({ ...module, declarations: module.declarations.filter(({ tagName }) => tagName) }))
      .filter(({ declarations }) => declarations.length);
    manifest.modules = [];

    for (const { path, declarations } of elements) {
      const module = dist(path);
      const exports = [];
      for (const declaration of declarations) {
        const { name, tagName } = declaration;
        declaration.members = declaration.members.filter(isPublic);
        for (const member of Object.values(declaration).flat()) {
          if (member?.inheritedFrom) delete member.inheritedFrom.module;
        }
        exports.push({ kind: 'js', name, declaration: { name, module } });
        // A file that is named like a tag registers it.
        manifest.modules.push({
          kind: 'javascript-module',
          path: module.replace(/[^/]+$/, `${tagName}.js`),
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module } }],
        });
      }
      manifest.modules.push({ kind: 'javascript-module', path: module, declarations, exports });
    }
    // The files are found in any order.
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
});

export default {
  // The core is read along, since most of what a widget offers it inherits.
  globs: ['packages/core/src/**/*.ts', 'packages/widgets/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/testing*.ts'],
  litelement: true,
  packagejson: false,
  outdir: 'packages/widgets',
  plugins: [published()],
};
