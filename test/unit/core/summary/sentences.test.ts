import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../../../src/core/summary/sentences';

function split(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** A test per text: the sentences are given joined by ` | `, and the text is what lies between them. */
function splits(behaviour: string, marked: string): void {
  it(behaviour, () => {
    assert.deepEqual(
      split(marked.replaceAll('¦', '')),
      marked.split('¦').map((part) => part.trim()),
    );
  });
}

describe('sentences of a summary', () => {
  splits('end at full stops, question marks and exclamation marks', 'It works. ¦Does it? ¦It does! ¦Good.');
  splits('need no final stop', 'It works. ¦It scales');
  splits('may stand with doubled blanks between them', 'One part.  ¦Two parts.   ¦Three.');
  splits('keep decimals and versions whole', 'It gains 67.0% over v1.5 and 3.25x over v0.2. ¦It is small.');
  splits('end after the number of a model', 'We compare with GPT-4. ¦The gap is 2.5 points.');
  splits(
    'go on after e.g., i.e., vs. and approx.',
    'Some tasks (e.g. OCR) and i.e. Others vs. Ours need approx. 3 days. ¦Most do not.',
  );
  splits(
    'go on after et al. but end where a new sentence starts',
    'As Lee et al. Wrote, and Kim et al. (2023) found. ¦We follow Park et al. ¦The code is open.',
  );
  splits(
    'go on after the abbreviated parts of a paper',
    'See Fig. 3 and Eq. (2) in Sec. IV. ¦This is No. 1. ¦There is no. ¦It ends.',
  );
  splits(
    'end after etc. where a capital starts a new one',
    'Text, images, etc. were used. ¦It needs GPUs, RAM, etc. ¦The rest is free.',
  );
  splits('keep initials with their name', 'The idea of J. R. Smith and A. Turing holds. ¦It is old.');
  splits('end after a letter that is no initial', 'The best is part C. ¦The rest follows.');
  splits('keep web addresses whole', 'Code is at https://example.org/a.b?c=1.5. ¦It is free.');
  splits(
    'keep list marks with what they open',
    'a) The aim is speed. ¦b) The method is a cache. ¦c) It gains 5.1%.',
  );
  splits('know Roman and Arabic marks', 'i) One. ¦ii) Two. ¦iii) Three. ¦1. Four. ¦2. Five.');
  splits(
    'do not end before a count inside a sentence',
    'It has two steps: 1) a draft, and 2) a review; a) is fast.',
  );
  splits(
    'keep bold labels with their text',
    '**Key method.** It caches keys. ¦**Main result:** It gains 5%.',
  );
  splits(
    'take bold marks after a stop to the sentence that it ends',
    '**It works and it scales.** ¦*It scales.* ¦Done.',
  );
  splits(
    'keep quotation marks and brackets after the stop',
    'He asks "does it work?" ¦"It does." ¦(It scales, too.) ¦End.',
  );
  splits('do not end within brackets', 'It drops a module (the gate. It was slow.) and gains. ¦Good.');
  splits('do not end within code, with stops and pipes in it', 'Call `a. B | c. D` first. ¦Then stop.');
  splits('do not end within mathematics', 'With $p(x. Y)$ it holds. ¦Costs of $5 fell. ¦Gains of $9 rose.');
  splits(
    'go on after an ellipsis before a small letter',
    'It waits ... and waits. ¦It ends... ¦Then nothing… ¦More.',
  );
  splits(
    'may start with a model whose name starts small',
    'It is tiny. ¦rStar-Math achieves 90%. ¦o1-mini does not. ¦vLLM serves it.',
  );
  splits(
    'do not start at a small letter after an abbreviation we do not know',
    'The dev. of it is short. ¦It stays.',
  );
  splits(
    'leave the preamble of a model alone',
    'Here\'s a summary of the paper “Gates: A Study” and "More: Less": ¦i) It opens gates. ¦ii) It closes them.',
  );
  splits(
    'know a preamble after an exclamation',
    'Sure! ¦Here is a summary of the paper: ¦It opens gates: two of them.',
  );
  splits('part the closing questions', 'It works.  ¦Follow-up questions: ¦1. What is next? ¦2. Who knows?');
  splits(
    'end at blank lines, list lines and line breaks of a table',
    'One\n\n¦two goes\non\n¦- three<br>¦four',
  );
  splits(
    'end at a stop without a blank where whole words stand on both sides',
    'It works on meadows.¦The rest follows in Node.JS and Dr.The or S.This of v1.The.',
  );
  splits('end at full-width stops', '它很快。¦它很小！¦真的？¦对');

  it('are none in white space alone', () => {
    assert.deepEqual([split(''), split(' \n\t ')], [[], []]);
  });

  it('cover every character that is no white space, in order and trimmed', () => {
    const piece = fc.constantFrom(
      ...[
        'It works',
        '. ',
        '.',
        '? ',
        '  ',
        '\n',
        '\n\n',
        'e.g. ',
        '(',
        ')',
        '"',
        '`',
        '$',
        '**',
        'a) ',
        'ii) ',
        '1. ',
      ],
      ...[
        '67.0%',
        '...',
        '…',
        '<br>',
        'Here is a summary: ',
        'rStar ',
        '。',
        '\0',
        '\u00a0',
        '\ud800',
        ': ',
        'et al. ',
        'Z. ',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (summary) => {
        let at = 0;
        let between = '';
        for (const { start, end } of splitSentences(summary)) {
          assert.ok(at <= start && start < end && end <= summary.length);
          const sentence = summary.slice(start, end);
          assert.equal(
            sentence,
            sentence.replace(/^[ \t\n\r\v\f\u00a0\ufeff\u3000]+|[ \t\n\r\v\f\u00a0\ufeff\u3000]+$/g, ''),
          );
          between += summary.slice(at, start);
          at = end;
        }
        between += summary.slice(at);
        assert.equal(between.trim(), '');
      }),
      { numRuns: 800 },
    );
  });
});
