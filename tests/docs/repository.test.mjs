// The habits of the repository: its public description, its workflows, its forms.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, it } from 'node:test';

const text = (path) => readFileSync(path, 'utf8');
const yaml = (path) => load(text(path));
const { scripts } = JSON.parse(text('package.json'));
/** The rooms that `npm run check -- ROOM` can run. */
const rooms = [...text('tests/run.mjs').matchAll(/^ {2}(\w+): \[/gm)].map(([, name]) => name);
const workflows = readdirSync('.github/workflows').map((name) => [name, yaml(`.github/workflows/${name}`)]);

describe('publiccode.yml', () => {
  const about = yaml('publiccode.yml');

  it('says all that its standard asks for, in German first', () => {
    assert.equal(about.publiccodeYmlVersion, '0.4');
    assert.equal(Object.keys(about.description)[0], 'de');
    for (const key of ['name', 'url', 'platforms', 'developmentStatus', 'softwareType', 'legal', 'maintenance'])
      assert.ok(about[key], key);
    assert.equal(about.legal.license, 'MIT');
    assert.ok(about.maintenance.contacts[0].name);
    assert.equal(typeof about.localisation.localisationReady, 'boolean');
    for (const { shortDescription, longDescription, features } of Object.values(about.description)) {
      assert.ok(shortDescription.length <= 150, shortDescription);
      assert.ok(longDescription.length >= 150);
      assert.ok(features.length);
    }
  });

  it('names pictures that are there, and the version that is', () => {
    for (const path of about.description.de.screenshots) assert.ok(existsSync(path), path);
    assert.equal(about.softwareVersion, JSON.parse(text('packages/widgets/package.json')).version);
  });
});

describe('the workflows', () => {
  for (const [name, { jobs, permissions }] of workflows) {
    it(`${name} may do no more than it must, and ends`, () => {
      assert.deepEqual(permissions, { contents: 'read' });
      for (const [id, job] of Object.entries(jobs)) assert.ok(job['timeout-minutes'], id);
    });

    it(`${name} runs scripts that there are, and actions of a fixed major version`, () => {
      const steps = Object.values(jobs).flatMap((job) => job.steps);
      for (const { uses } of steps) if (uses) assert.match(uses, /^[\w-]+\/[\w/-]+@(v\d+|[\da-f]{40})$/);
      const all = text(`.github/workflows/${name}`);
      for (const [, script] of all.matchAll(/npm run (?:-s )?([\w:]+)/g)) assert.ok(scripts[script], script);
      for (const [, file] of all.matchAll(/node ((?:scripts|tests)\/[\w/-]+\.mjs)/g)) assert.ok(existsSync(file), file);
      for (const [, room] of all.matchAll(/npm run check -- ([\w-]+)/g)) assert.ok(rooms.includes(room), room);
    });
  }
});

describe('tests/README.md', () => {
  it('tells of every room, and of no other', () => {
    const told = [...text('tests/README.md').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    assert.deepEqual(told.sort(), [...rooms].sort());
  });
});

describe('the scripts', () => {
  it('are at most 20 in package.json', () => assert.ok(Object.keys(scripts).length <= 20));
});

describe('the issue forms', () => {
  const forms = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => /^\d/.test(name));

  it('are there in German and in English', () => {
    assert.equal(forms.length, 4);
  });

  for (const name of forms) {
    it(`${name} asks for something, each with an id of its own`, () => {
      const { name: title, description, body } = yaml(`.github/ISSUE_TEMPLATE/${name}`);
      assert.ok(title && description);
      const ids = body.filter(({ type }) => type !== 'markdown').map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(body.some(({ validations }) => validations?.required));
    });
  }
});
