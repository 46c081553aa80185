import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { decodeEntities, plainMarkup, plainText } from '../../../../src/core/metadata/plain-text';

const plain = (text: string): string => plainText(text, 200);
const markup = (text: string): string => plainMarkup(text, 200);

describe('text of a service', () => {
  it('is one line in single blanks', () => {
    assert.equal(plain(' A\ttitle\r\n  over\u00a0two\u2028lines '), 'A title over two lines');
  });

  it('has no control characters, direction marks or halves of characters', () => {
    assert.equal(
      plain('a\u0000b\u0007c\u202ed\u2066e\u200ff\u061cg\u{e0041}h\ud800i\udc00j\u00adk'),
      'abcdefghijk',
    );
    assert.equal(plain('می\u200cخواهم 👩\u200d🔬'), 'می\u200cخواهم 👩\u200d🔬');
  });

  it('keeps LaTeX, markup and entities as they are', () => {
    const text = String.raw`$a < b \& c > d$, Erd\H{o}s, <think>, &lt; and \textbf{x}`;
    assert.equal(plain(text), text);
  });

  it('is cut with an ellipsis, never within a character', () => {
    assert.equal(plainText('abcdef', 6), 'abcdef');
    assert.equal(plainText('abcdefg', 6), 'abcde…');
    assert.equal(plainText('abcd😀😀', 6), 'abcd…');
    assert.equal(plainText('abcd efgh', 6), 'abcd…');
  });

  it('stays as it is the second time, and within its limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const once = plainText(text, limit);
        assert.equal(once.length <= limit, true);
        assert.equal(plainText(once, limit), once);
      }),
    );
  });
});

describe('marked-up text of a service', () => {
  it('loses the tags of HTML and JATS', () => {
    assert.equal(markup('<jats:p>One.</jats:p><p class="a b">Two<br/>three</p>'), 'One. Two three');
    assert.equal(
      markup("H<sub>2</sub>O and <jats:italic>in vivo</jats:italic>, <a href='x'>here</a>"),
      'H2O and in vivo, here',
    );
    assert.equal(markup('<script>alert(1)</script>'), 'alert(1)');
  });

  it('keeps what only looks like a tag', () => {
    for (const text of [
      'a < b and c > d',
      'a <b and c> d',
      'if x<p and q>r',
      '<think> before </think>',
      '1<2>0',
      '<',
    ])
      assert.equal(markup(text), text);
  });

  it('has its entities decoded, once, after the tags have gone', () => {
    assert.equal(
      markup('a &lt; b &amp;lt; &#233;&#xE9; &quot;&apos;&nbsp;&eacute; &; &#0; &#x110000;'),
      'a < b &lt; éé "\' &eacute; &; &#0; &#x110000;',
    );
    assert.equal(markup('&lt;p&gt;'), '<p>');
    assert.equal(decodeEntities('&amp;amp;'), '&amp;');
  });
});
