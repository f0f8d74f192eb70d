import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { keyed } from '@kitu/core/keyed.js';
import { html, nothing } from 'lit';
import { htmlOf, tidy } from '../src/render/template-html.js';

const HOSTILE = '</p><script>alert(1)</script>"\'><img src=x onerror=alert(1)>&lt;\u0001 0\u0001';

test('a text stays a text, whatever signs it has', () => {
  assert.equal(
    htmlOf(html`<p>${HOSTILE}</p>`),
    `<p>&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;'&gt;&lt;img src=x onerror=alert(1)&gt;&amp;lt;\u0001 0\u0001</p>`,
  );
});

test('an attribute ends where the template ends it', () => {
  const shown = htmlOf(html`<a href=${HOSTILE} title="Text: ${HOSTILE}">x</a>`);
  assert.doesNotMatch(shown, /<script|<img/);
  assert.equal(shown.split('"').length, 5);
});

test('what looks like a place for a value is printed as it is', () => {
  assert.equal(
    htmlOf(html`<p title=${'\u00010\u0001'}>${'\u00010\u0001'}</p>`),
    '<p title="\u00010\u0001">\u00010\u0001</p>',
  );
});

test('an attribute without a value is not there; one with an empty value is', () => {
  assert.equal(htmlOf(html`<img alt=${''} width=${nothing} src=${'a.png'} />`), '<img alt="" src="a.png" />');
  assert.equal(htmlOf(html`<p class="a ${nothing}">${nothing}${undefined}</p>`), '<p></p>');
});

test('a class attribute has no space too many', () => {
  assert.equal(
    tidy(
      htmlOf(
        html`<p class="a ${''}"></p>
          <p class="${''}"></p>`,
      ),
    ),
    '<p class="a"></p><p></p>',
  );
});

test('what only scripts need is left out', () => {
  const listener = (): void => undefined;
  assert.equal(
    tidy(htmlOf(html`<button @click=${listener} .value=${'x'} ?hidden=${true} ?disabled=${false}>A</button>`)),
    '<button hidden>A</button>',
  );
});

test('a keyed list is printed in its order', () => {
  const items = ['b', 'a'];
  const list = keyed(
    items,
    (item) => item,
    (item) => html`<li>${item}</li>`,
  );
  assert.equal(
    tidy(
      htmlOf(
        html`<ul>
          ${list}
        </ul>`,
      ),
    ),
    '<ul><li>b</li><li>a</li></ul>',
  );
});

test('an entry of a list says when it is over, if it is not for ever', () => {
  const list = keyed(
    [{ over: '2026-12-08T12:30:00Z' }, {}],
    (entry) => entry,
    () => html`<li part="item"></li>`,
  );
  assert.equal(htmlOf(list), '<li data-until="2026-12-08T12:30:00Z" part="item"></li><li part="item"></li>');
});

test('a value that is no text, template or list is an error and not “[object Object]”', () => {
  assert.throws(() => htmlOf(html`<p>${{ toString: () => 'x' }}</p>`), TypeError);
  assert.throws(() => htmlOf(html`<p title=${{}}></p>`), TypeError);
});

test('white space beside blocks goes; between words and inline elements it stays', () => {
  const shown = htmlOf(
    html`<p>${html`<time>1</time>`} ${html`<span>a</span>`}</p>
      <button type="button">x</button>
      <b>y</b>`,
  );
  assert.equal(tidy(shown), '<p><time>1</time> <span>a</span></p><button type="button">x</button><b>y</b>');
});
