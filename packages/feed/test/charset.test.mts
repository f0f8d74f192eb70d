import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decode } from '../src/net/charset.js';

const XML = '<?xml version="1.0" encoding="ISO-8859-1"?><a>Bürger</a>';

describe('the charset of a document', () => {
  test('is the one that it names', () => assert.equal(decode(Buffer.from(XML, 'latin1')).text, XML));
  test('is UTF-8 where its bytes are, whatever it or the server names', () => {
    assert.deepEqual(decode(Buffer.from(XML)), { text: XML, charset: 'utf-8' });
    assert.equal(decode(Buffer.from('Bürger €'), 'text/xml; charset=ISO-8859-1').text, 'Bürger €');
    assert.equal(decode(Buffer.from('Bürger', 'latin1'), 'text/xml; charset=ISO-8859-1').text, 'Bürger');
  });
});
