// The editors themselves, as npm has them, each with what it is usually set up with: a text goes in as from the button
// „Quelltext“, and what the editor would save comes out.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const version = (name) => JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version;
const major = (name) => version(name).split('.')[0];

const tinymce = (name, options = {}) => ({
  script: `/node_modules/${name}/tinymce.min.js`,
  options: { selector: 'textarea', license_key: 'gpl', promotion: false, branding: false, ...options },
  begin: (given) => globalThis.tinymce.init(given).then(([editor]) => (globalThis.editor = editor)),
  pass: (html) => {
    globalThis.editor.setContent(html);
    return globalThis.editor.getContent();
  },
});

const ckeditor4 = (options = {}) => ({
  script: '/node_modules/ckeditor4/ckeditor.js',
  options: { versionCheck: false, ...options },
  begin: (given) =>
    new Promise((resolve) => {
      globalThis.editor = globalThis.CKEDITOR.replace(document.querySelector('textarea'), given);
      globalThis.editor.on('instanceReady', resolve);
    }),
  pass: (html) =>
    new Promise((resolve) => {
      globalThis.editor.setData(html, () => resolve(globalThis.editor.getData()));
    }),
});

const ckeditor5 = (plugins, options = {}) => ({
  script: '/node_modules/ckeditor5/dist/browser/ckeditor5.umd.js',
  options: { plugins, ...options },
  begin: async ({ plugins: names, ...given }) => {
    const { ClassicEditor } = globalThis.CKEDITOR;
    // As TYPO3 does it: a pattern in the configuration is a regular expression.
    const patterns = (value) => {
      if (typeof value !== 'object') return value;
      if (typeof value.pattern === 'string') return new RegExp(value.pattern);
      if (Array.isArray(value)) return value.map(patterns);
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, patterns(inner)]));
    };
    globalThis.editor = await ClassicEditor.create(document.querySelector('textarea'), {
      ...patterns(given),
      licenseKey: 'GPL',
      plugins: names.map((name) => globalThis.CKEDITOR[name]),
    });
  },
  pass: (html) => {
    globalThis.editor.setData(html);
    return globalThis.editor.getData();
  },
});

const BASIC = [
  'Essentials',
  'Paragraph',
  'Heading',
  'Bold',
  'Italic',
  'Link',
  'AutoLink',
  'List',
  'BlockQuote',
  'Table',
];

/** What TYPO3 12 and 13 load, by rte_ckeditor's ckeditor5.ts and Default.yaml. */
const TYPO3 = [
  ...['BlockQuote', 'Essentials', 'FindAndReplace', 'Heading', 'Indent', 'Link', 'List', 'Paragraph'],
  ...['PastePlainText', 'PasteFromOffice', 'RemoveFormat', 'Table', 'TableToolbar', 'TableProperties'],
  ...['TableCellProperties', 'TableCaption', 'TextTransformation', 'SourceEditing', 'Alignment', 'Style'],
  ...['GeneralHtmlSupport', 'Bold', 'Italic', 'Subscript', 'Superscript', 'Strikethrough', 'Underline'],
  ...['SpecialCharacters', 'SpecialCharactersEssentials', 'HorizontalLine'],
];
const TYPO3_STYLE = {
  definitions: [
    { name: 'Lead', element: 'p', classes: ['lead'] },
    { name: 'Small', element: 'small', classes: [''] },
    { name: 'Muted', element: 'span', classes: ['text-muted'] },
  ],
};

/** What docs/typo3.md advises. */
const documented = () => {
  const [, yaml] = /```yaml\neditor:\n([^]*?)```/.exec(readFileSync('docs/typo3.md', 'utf8'));
  const [, name] = /name: (\w+)/.exec(yaml);
  const [, pattern] = /pattern: '(.+)'/.exec(yaml);
  return { allow: [{ name, attributes: [{ pattern }] }] };
};

export const editors = [
  { name: `TinyMCE ${major('tinymce')}`, version: version('tinymce'), ...tinymce('tinymce') },
  { name: `TinyMCE ${major('tinymce4')}`, version: version('tinymce4'), ...tinymce('tinymce4') },
  {
    name: `TinyMCE ${major('tinymce')}, Adressen unverändert`,
    version: version('tinymce'),
    ...tinymce('tinymce', { convert_urls: false }),
  },
  { name: 'CKEditor 4', version: version('ckeditor4'), ...ckeditor4() },
  { name: 'CKEditor 4, alles erlaubt', version: version('ckeditor4'), ...ckeditor4({ allowedContent: true }) },
  { name: 'CKEditor 5', version: version('ckeditor5'), ...ckeditor5(BASIC) },
  {
    name: 'CKEditor 5, „General HTML Support“ für alles',
    version: version('ckeditor5'),
    ...ckeditor5([...BASIC, 'GeneralHtmlSupport'], {
      htmlSupport: { allow: [{ name: { pattern: '.*' }, attributes: true, classes: true, styles: true }] },
    }),
  },
  {
    name: 'CKEditor 5 wie in TYPO3',
    version: version('ckeditor5'),
    ...ckeditor5(TYPO3, { style: TYPO3_STYLE, htmlSupport: { allow: [{ name: 'a', classes: true }] } }),
  },
  {
    name: 'CKEditor 5 wie in TYPO3, mit unserer YAML-Datei',
    version: version('ckeditor5'),
    ...ckeditor5(TYPO3, { style: TYPO3_STYLE, htmlSupport: documented() }),
  },
];
