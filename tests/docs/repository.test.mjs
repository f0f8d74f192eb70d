// Rules for the repository: publiccode.yml, the workflows, the issue forms.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, it } from 'node:test';
import { REPLACEMENTS } from '../../scripts/lit.mjs';

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
      for (const [id, job] of Object.entries(jobs)) assert.ok(job['timeout-minutes'] || job.uses, id);
    });

    it(`${name} gives packages of strangers no right but to read, and runs a Node that is maintained`, () => {
      for (const [id, { steps = [], permissions: rights = {}, container }] of Object.entries(jobs)) {
        const installs = steps.some(({ run = '' }) => /\bnpm (ci|install|run)\b|\bnpx\b/.test(run));
        if (!installs) continue;
        assert.deepEqual(
          Object.values(rights).filter((right) => right !== 'read'),
          [],
          id,
        );
        for (const { uses, with: options } of steps)
          if (uses?.startsWith('actions/checkout@')) assert.equal(options?.['persist-credentials'], false, id);
        assert.match(container, /^node:(22|24)-bookworm$/, id);
      }
    });

    it(`${name} runs scripts that there are, and actions of one commit, whose version is told`, () => {
      const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
      for (const { uses } of steps) if (uses) assert.match(uses, /^[\w-]+\/[\w/-]+@[\da-f]{40}$/);
      for (const [line] of text(`.github/workflows/${name}`).matchAll(/uses: [^.\n].*/g))
        assert.match(line, / # v\d+\.\d+\.\d+$/);
      const all = text(`.github/workflows/${name}`);
      for (const [, script] of all.matchAll(/npm run (?:-s )?([\w:]+)/g)) assert.ok(scripts[script], script);
      for (const [, file] of all.matchAll(/node ((?:scripts|tests)\/[\w/-]+\.mjs)/g)) assert.ok(existsSync(file), file);
      for (const [, room] of all.matchAll(/npm run check -- ([\w-]+)/g)) assert.ok(rooms.includes(room), room);
    });
  }
});

describe('the release workflow', () => {
  const { on, jobs } = yaml('.github/workflows/release.yml');

  it('runs from main only, and publishes only what was verified', () => {
    assert.deepEqual(on.push, { branches: ['main'] });
    for (const id of ['verify', 'prepare']) assert.equal(jobs[id].if, "github.ref == 'refs/heads/main'");
    assert.deepEqual(jobs.publish.needs, ['verify', 'prepare']);
    assert.equal(jobs.verify.uses, './.github/workflows/verify.yml');
  });

  /** Runs its step for npm in `folder`, where a stand-in for npm knows what is published and fails at `broken`. */
  function publish(folder, broken = '') {
    const { run } = jobs.publish.steps.find(({ id }) => id === 'npm');
    const env = { ...process.env, PATH: `${folder}/bin:${process.env.PATH}`, BROKEN: broken };
    return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', run], { cwd: folder, env, encoding: 'utf8' });
  }

  it('goes on where it stopped, when one of the packages could not be published', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kitu-publish-'));
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'release-dry/npm'), { recursive: true });
    mkdirSync(join(folder, 'package'));
    writeFileSync(
      join(folder, 'bin/npm'),
      `#!/bin/sh
case "$1 $2" in
view*) grep -qx "$2" published && echo found; exit 0 ;;
publish*) case "$2" in *"$BROKEN"*) [ "$BROKEN" ] && exit 1 ;; esac
  tar xzOf "$2" package/package.json | sed 's/.*"name":"\\([^"]*\\)","version":"\\([^"]*\\)".*/\\1@\\2/' >> published; echo >> published ;;
esac
`,
      { mode: 0o755 },
    );
    writeFileSync(join(folder, 'published'), '');
    const names = ['core', 'feed', 'widgets'];
    for (const name of names) {
      writeFileSync(join(folder, 'package/package.json'), JSON.stringify({ name: `@kitu/${name}`, version: '1.2.3' }));
      execFileSync('tar', ['czf', `release-dry/npm/kitu-${name}-1.2.3.tgz`, 'package'], { cwd: folder });
    }
    const published = () => readFileSync(join(folder, 'published'), 'utf8').trim().split('\n');
    assert.notEqual(publish(folder, 'widgets').status, 0);
    assert.deepEqual(published(), ['@kitu/core@1.2.3', '@kitu/feed@1.2.3']);
    assert.equal(publish(folder).status, 0);
    assert.deepEqual(
      published(),
      names.map((name) => `@kitu/${name}@1.2.3`),
    );
    rmSync(folder, { recursive: true });
  });
});

describe('CONTRIBUTING.md', () => {
  const map = /^## Where things are\n([^]*?)^## /m.exec(text('CONTRIBUTING.md'))[1];
  const told = new Set([...map.matchAll(/`([\w./-]+)`/g)].map(([, name]) => name));

  it('has every folder of the repository on its map, and no other', () => {
    const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n');
    const folders = files.filter((file) => file.includes('/')).map((file) => file.split('/'));
    const there = folders.map(([first, second]) =>
      /^(packages|integrations)$/.test(first) ? `${first}/${second}` : first,
    );
    assert.deepEqual(
      [...new Set(there)].filter((name) => !told.has(name)),
      [],
    );
    const first = [...map.matchAll(/^\| (`[^|]+?) *\|/gm)].flatMap(([, cell]) => cell.replaceAll('`', '').split(', '));
    assert.deepEqual(
      first.filter((name) => !there.includes(name)),
      [],
    );
  });

  it('names only files that are there', () => {
    const named = [
      ...text('CONTRIBUTING.md').matchAll(/`((?:packages|scripts|tests|deploy|docs|\.github)\/[\w./-]+\.\w+)`/g),
    ];
    assert.deepEqual(
      named.map(([, path]) => path).filter((path) => !existsSync(path)),
      [],
    );
  });
});

describe('tests/README.md', () => {
  it('tells of every room, and of no other', () => {
    const told = [...text('tests/README.md').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    assert.deepEqual(told.sort(), [...rooms].sort());
  });
});

describe('the scripts', () => {
  it('replace at most six texts of Lit', () => assert.ok(REPLACEMENTS.length <= 6));
  it('are at most 20 in package.json', () => assert.ok(Object.keys(scripts).length <= 20));

  it('are at most 15 files with 1,200 lines', () => {
    const files = readdirSync('scripts');
    const lines = files.reduce((sum, name) => sum + text(`scripts/${name}`).split('\n').length - 1, 0);
    assert.ok(files.length <= 15 && lines <= 1200, `${files.length} files, ${lines} lines`);
  });
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
