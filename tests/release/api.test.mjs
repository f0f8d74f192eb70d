import getReleasePlan from '@changesets/get-release-plan';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { chapter, published } from '../../scripts/release-version.mjs';
import { analyze, apiOf, problems, released } from '../../scripts/api.mjs';

/** A changeset of a size that names lines of the API. */
const changeset = (type, ...lines) => ({
  summary: `Neu.\n\n<!-- api: ${lines.join('; ')} -->`,
  releases: [{ type: 'none' }, { type }],
});

describe('the documented API', () => {
  let api;
  before(() => {
    api = apiOf(analyze());
  });

  /** The API as it is, with something done to a copy of <kitu-news>. */
  const changed = (change) => {
    const copy = structuredClone(api);
    change(copy['kitu-news']);
    return copy;
  };

  it('has lost nothing since the last release, and gained nothing, but what a changeset names', async () => {
    const { changesets } = await getReleasePlan(process.cwd());
    assert.deepEqual(problems(released(), api, changesets), []);
  });

  const losses = {
    '<kitu-news layout>': (news) => delete news.attributes.layout,
    '<kitu-news layout="list">': ({ attributes: { layout } }) => layout.values.splice(layout.values.indexOf('list'), 1),
    '<kitu-news limit> default': (news) => (news.attributes.limit.default = '3'),
    '<kitu-news limit> type': (news) => (news.attributes.limit.values = 'string'),
    '<kitu-news> cssParts item': (news) => news.cssParts.splice(news.cssParts.indexOf('item'), 1),
    '<kitu-news> cssProperties --kitu-accent': (news) => news.cssProperties.shift(),
    '<kitu-news> cssStates error': (news) => news.cssStates.splice(news.cssStates.indexOf('error'), 1),
    '<kitu-news> events load': (news) => news.events.splice(news.events.indexOf('load'), 1),
    '<kitu-news> members refresh': (news) => news.members.splice(news.members.indexOf('refresh'), 1),
    '<kitu-news> slots default': (news) => news.slots.pop(),
  };
  for (const [line, lose] of Object.entries(losses)) {
    it(`cannot lose ${line}, unless a major changeset names it`, () => {
      const after = changed(lose);
      assert.equal(problems(api, after, [changeset('minor', line)]).length, 1);
      assert.equal(problems(api, after, [changeset('major', '<kitu-news> slots other')]).length, 1);
      assert.deepEqual(problems(api, after, [changeset('major', line)]), []);
    });
  }

  for (const [kind, name] of [
    ['entries', './parse.js'],
    ['names', 'FeedElement'],
  ]) {
    const line = `@kitu/core ${kind} ${name}`;
    it(`cannot lose ${line}, unless a major changeset names it, and gains it by a minor one`, () => {
      const rest = structuredClone(api);
      rest['@kitu/core'][kind] = api['@kitu/core'][kind].filter((one) => one !== name);
      assert.equal(problems(api, rest, [changeset('minor', line)]).length, 1);
      assert.deepEqual(problems(api, rest, [changeset('major', line)]), []);
      assert.equal(problems(rest, api, [changeset('patch', line)]).length, 1);
      assert.deepEqual(problems(rest, api, [changeset('minor', line)]), []);
    });
  }

  it('lists no file of @kitu/core that another package cannot import', () => {
    const { entries } = api['@kitu/core'];
    assert.ok(entries.includes('./testing.js'));
    assert.deepEqual(
      entries.filter((entry) => /[*]|testing-|retry|alarm/.test(entry)),
      [],
    );
  });

  it('cannot lose an element', () => {
    const rest = { ...api };
    delete rest['kitu-news'];
    assert.deepEqual(problems(api, rest, [changeset('minor')]), [
      '<kitu-news>: no major changeset names it (<!-- api: <kitu-news> -->)',
    ]);
  });

  it('gains something with a changeset of its own only, whatever others are pending', () => {
    const more = changed((news) => {
      news.attributes.extra = { values: 'boolean', default: 'false' };
      news.cssParts.push('new');
    });
    const first = changeset('minor', '<kitu-news extra>');
    assert.equal(problems(api, more, [changeset('patch', '<kitu-news extra>', '<kitu-news> cssParts new')]).length, 2);
    assert.deepEqual(problems(api, more, [first]), [
      '<kitu-news> cssParts new: no minor changeset names it (<!-- api: <kitu-news> cssParts new -->)',
    ]);
    assert.deepEqual(problems(api, more, [first, changeset('minor', '<kitu-news> cssParts new')]), []);
  });
});

describe('the next version', () => {
  const notes = chapter('1.1.0', '3. Mai 2027', [changeset('minor', '<kitu-news extra>')]);

  it('tells webmasters the words of the changesets, and not which lines of the API they name', () => {
    assert.match(notes, /### Neu\n\n- Neu\.\n/);
    assert.doesNotMatch(notes, /<!--|api/);
  });

  it('sets the version and the day of the release in publiccode.yml', () => {
    const about = "name: x\nsoftwareVersion: 1.0.0\nreleaseDate: '2026-11-23'\nplatforms: [web]\n";
    assert.equal(
      published(about, '1.1.0', new Date(Date.UTC(2027, 4, 2, 22, 30))),
      "name: x\nsoftwareVersion: 1.1.0\nreleaseDate: '2027-05-03'\nplatforms: [web]\n",
    );
  });
});
