import getReleasePlan from '@changesets/get-release-plan';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { analyze, apiOf, problems, released } from '../../scripts/api.mjs';

const plan = (...types) => ({ releases: types.map((type) => ({ type })) });

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

  it('has lost nothing since the last release, unless a changeset says major', async () => {
    assert.deepEqual(problems(released(), api, await getReleasePlan(process.cwd())), []);
  });

  const losses = {
    'an attribute': (news) => delete news.attributes.layout,
    'a value of an attribute': (news) => news.attributes.layout.values.pop(),
    'the default of an attribute': (news) => (news.attributes.limit.default = '3'),
    'a part': (news) => news.cssParts.pop(),
    'a token': (news) => news.cssProperties.pop(),
    'a state': (news) => news.cssStates.pop(),
    'an event': (news) => news.events.pop(),
    'a method': (news) => news.members.splice(news.members.indexOf('refresh'), 1),
    'the slot': (news) => news.slots.pop(),
  };
  for (const [what, lose] of Object.entries(losses)) {
    it(`cannot lose ${what} with a minor changeset, and can with a major one`, () => {
      assert.equal(problems(api, changed(lose), plan('minor')).length, 1);
      assert.deepEqual(problems(api, changed(lose), plan('major', 'none')), []);
    });
  }

  it('cannot lose an element', () => {
    const rest = { ...api };
    delete rest['kitu-news'];
    assert.deepEqual(problems(api, rest, plan('minor')), ['<kitu-news> is gone: that takes a major changeset']);
  });

  it('gains something with a minor changeset only', () => {
    const more = changed((news) => (news.attributes.extra = { values: 'boolean', default: 'false' }));
    assert.equal(problems(api, more, plan('patch')).length, 1);
    assert.deepEqual(problems(api, more, plan('minor')), []);
  });
});
