// The extension for TYPO3 without TYPO3: its PHP, its forms, its texts, and what it prints from what a form stores. What
// needs TYPO3 is in tests/typo3.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import assert from 'node:assert/strict';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ATTRIBUTES } from '../../packages/feed/dist/src/render/choices.js';
import { analyze, elementsOf } from '../../scripts/api.mjs';
import { folder, KITU, literal, start } from './php.mjs';

const EXTENSION = 'integrations/typo3/kitu_widgets';
const files = readdirSync(EXTENSION, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
const read = (path) => readFileSync(join(EXTENSION, path), 'utf8');
const parser = new XMLParser({ ignoreAttributes: false, parseAttributeValue: false, parseTagValue: false });
const listed = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** Runs code in the extension as it is installed, and takes its answer. */
async function inExtension(context, code) {
  const path = await folder(context);
  cpSync(EXTENSION, path, { recursive: true });
  cpSync(KITU, join(path, 'Resources/Private/Php/kitu.php'), { recursive: true });
  const load = ['Printing', 'Backend/Form']
    .map((name) => `require ${literal(`${path}/Classes/${name}.php`)};`)
    .join(' ');
  const { err, out } = await start(['-r', `${load} echo json_encode((static function () { ${code} })());`], {
    temp: path,
  }).done;
  assert.equal(err, '');
  return JSON.parse(out);
}

/** The texts of a catalogue by their ids: English, and in a German one also the German. */
function texts(path) {
  const xml = read(path);
  assert.equal(XMLValidator.validate(xml), true, path);
  const units = listed(parser.parse(xml).xliff.file.body['trans-unit']);
  return new Map(units.map((unit) => [unit['@_id'], [unit.source, unit.target]]));
}

describe('the extension for TYPO3', () => {
  it('is PHP without a mistake in its syntax', async () => {
    const all = files.filter((path) => path.endsWith('.php')).map((path) => join(EXTENSION, path));
    assert.ok(all.length);
    for (const path of all) {
      const { code, err, out } = await start(['-l', path]).done;
      assert.equal(code, 0, err + out);
    }
  });

  it('is installed under the same conditions by Composer and by TYPO3', () => {
    const { require } = JSON.parse(read('composer.json'));
    assert.equal(require.php, '^8.1');
    for (const name of ['backend', 'core', 'frontend'])
      assert.equal(require[`typo3/cms-${name}`], '^12.4 || ^13.4 || ^14.3');
    assert.match(read('ext_emconf.php'), /'php' => '8\.1\.0-/);
    assert.match(read('ext_emconf.php'), /'typo3' => '12\.4\.0-14\.3\.99'/);
  });

  it('prints the golden files from what a form stores', async (context) => {
    const golden = (name) => readFileSync(`packages/feed/golden/${name}`, 'utf8');
    const cases = JSON.parse(golden('cases.json'));
    // A form stores a boolean attribute as a number.
    const stored = cases.map((one) => ({
      ...one,
      options: {
        lang: one.lang,
        'structured-data': one.lang === 'de' && !one.now.endsWith('T07:00:00Z'),
        fallback: { url: '/alle', text: 'Alle "Einträge" & mehr' },
      },
      choices: Object.fromEntries(
        Object.entries(one.choices).map(([name, value]) => [name, value === '' ? '1' : value]),
      ),
    }));
    const printed = await inExtension(
      context,
      `$view = \\Kitu\\Typo3\\Printing::read(file_get_contents('packages/feed/golden/kitu.view.json'));
      return array_map(fn ($one) => \\Kitu\\Typo3\\Printing::element($view, $one['widget'],
        \\Kitu\\Typo3\\Printing::choices($one['widget'], $one['choices']), strtotime($one['now']), $one['options']), ${literal(stored)});`,
    );
    assert.deepEqual(
      printed,
      cases.map(({ name }) => golden(`html/${name}.html`).trim()),
    );
  });

  it('takes no value that a widget does not have', async (context) => {
    const code = `return \\Kitu\\Typo3\\Printing::choices('news', ['layout' => 'table', 'limit' => '-1', 'more' => '0', 'onclick' => 'x', 'images' => ['a'], 'heading' => ' <b> ']);`;
    assert.deepEqual(await inExtension(context, code), { heading: '<b>' });
  });
});

describe('the forms of the content elements', () => {
  const elements = elementsOf(analyze());
  let forms;
  before(async () => {
    const code = `return array_map([\\Kitu\\Typo3\\Backend\\Form::class, 'of'], ${literal(Object.fromEntries(Object.keys(ATTRIBUTES).map((name) => [name, name])))});`;
    forms = await inExtension({ after }, code);
  });

  for (const [widget, known] of Object.entries(ATTRIBUTES)) {
    const fields = () => {
      assert.equal(XMLValidator.validate(forms[widget]), true);
      return parser.parse(forms[widget]).T3DataStructure.sheets.sDEF.ROOT.el;
    };
    const usual = (name) => elements[`kitu-${widget}`].attributes[name].default.replace(/^'|'$/g, '');

    it(`${widget} has a control for each attribute`, () => {
      assert.deepEqual(Object.keys(fields()).sort(), Object.keys(known).sort());
    });

    it(`${widget} offers the values that the attribute has; none stands for the usual one`, () => {
      for (const [name, values] of Object.entries(known)) {
        if (typeof values === 'string') continue;
        const offered = listed(fields()[name].config.items.numIndex).map(({ value }) => value);
        assert.deepEqual(
          offered.map((value) => value || usual(name)),
          values,
          name,
        );
      }
    });

    it(`${widget} says which number holds where none is given`, () => {
      for (const [name, values] of Object.entries(known))
        if (values === 'number') assert.equal(fields()[name].config.placeholder, usual(name), name);
    });
  }

  it('have all their texts in the catalogue, which has no others', () => {
    const known = texts('Resources/Private/Language/locallang.xlf');
    const used = [
      ...Object.values(forms)
        .join()
        .matchAll(/locallang\.xlf:([^<"]+)/g),
    ].map(([, id]) => id);
    for (const id of used) assert.ok(known.has(id), `No text: ${id}`);
    const code = files
      .filter((path) => path.endsWith('.php'))
      .map(read)
      .join();
    // The last part of these is the name of a widget.
    const others = [...known.keys()].filter((id) => !/^(element|all)\./.test(id) && !used.includes(id));
    for (const id of others)
      assert.ok(code.includes(`'${id}'`) || code.includes(`LABELS . '${id}`), `Nothing uses: ${id}`);
  });
});

describe('the texts of the extension', () => {
  for (const path of files.filter((file) => /(^|\/)(?!de\.)[^/]+\.xlf$/.test(file))) {
    const german = path.replace(/[^/]+$/, 'de.$&');
    it(`are all in German, with the same places to fill in: ${path}`, () => {
      const places = (text) => (text.match(/%s/g) ?? []).length;
      const [english, translated] = [texts(path), texts(german)];
      assert.deepEqual([...translated.keys()], [...english.keys()]);
      for (const [id, [text]] of english) {
        const [source, target] = translated.get(id);
        assert.equal(source, text, id);
        assert.ok(target, `No German for: ${id}`);
        assert.equal(places(target), places(text), id);
      }
    });
  }

  it('are those of each setting', () => {
    const known = texts('Configuration/Sets/KituWidgets/labels.xlf');
    const settings = [
      ...read('Configuration/Sets/KituWidgets/settings.definitions.yaml').matchAll(/^ {2}(kitu\.\w+):$/gm),
    ];
    assert.ok(settings.length);
    for (const [, name] of settings) {
      assert.ok(known.has(`settings.${name}`), name);
      assert.ok(known.has(`settings.description.${name}`), name);
    }
  });
});
