import assert from 'node:assert/strict';
import fc from 'fast-check';
import { labelSentences } from '../../../../src/core/summary/label';
import { splitSentences } from '../../../../src/core/summary/sentences';

/** `label: text` for each sentence, with a text cut after its first three words. */
function labels(summary: string): readonly string[] {
  return labelSentences(summary).map(
    ({ text, label }) => `${label}: ${text.split(/\s+/).slice(0, 3).join(' ')}`,
  );
}

function only(summary: string): readonly string[] {
  return labelSentences(summary).map(({ label }) => label);
}

const five = [
  'Lantern is a retriever that reads tables as pictures.',
  'The main research objective is to find figures that text search misses.',
  'The key methodology involves a vision encoder trained on pairs of charts and questions.',
  'Lantern achieves 71.2% recall on ChartSearch, 9 points above the best baseline.',
  'AI practitioners can use it to search reports without reading them as text.',
];

describe('labels of a summary', () => {
  it('are the five parts in their usual order', () => {
    assert.deepEqual(only(five.join('  ')), ['overview', 'objective', 'method', 'result', 'implication']);
  });

  it('follow the wording where the order is another', () => {
    const [first, aim, method, result, use] = five;
    assert.deepEqual(only([first, method, result, aim, use].join(' ')), [
      'overview',
      'method',
      'result',
      'objective',
      'implication',
    ]);
  });

  it('may come twice', () => {
    assert.deepEqual(
      labels(
        'This paper presents Dune, a planner for robots. The research aims to plan with few examples. ' +
          'The authors train a policy on simulated walks. The policy is then fine-tuned with a contrastive loss. ' +
          'Experiments show that Dune reaches a success rate of 81.5% on WalkBench. It also outperforms DreamerV3 by 4.2%. ' +
          'This suggests that simulation replaces much of the data. Teams can therefore start with a smaller robot.',
      ),
      [
        'overview: This paper presents',
        'objective: The research aims',
        'method: The authors train',
        'method: The policy is',
        'result: Experiments show that',
        'result: It also outperforms',
        'implication: This suggests that',
        'implication: Teams can therefore',
      ],
    );
  });

  it('take four marked parts as the five without the overview', () => {
    assert.deepEqual(
      labels(
        'a) The study investigates whether small models can plan. b) It compares three planners on a grid. ' +
          'c) The largest one attained 64.0% accuracy. d) AI practitioners should test planning apart from recall.',
      ),
      [
        'objective: a) The study',
        'method: b) It compares',
        'result: c) The largest',
        'implication: d) AI practitioners',
      ],
    );
  });

  it('know bold labels within marked parts, and set the preamble apart', () => {
    assert.deepEqual(
      labels(
        "Here's a concise summary of the research paper “Tides: A Model”:  i) **Summary:** Tides forecasts waves. " +
          'ii) **Main research question/objective:** How can buoys be placed? iii) **Key methodology:** A graph of buoys. ' +
          'iv) **Primary results:** The error is 0.31 m. v) **Principal implication:** Fewer buoys are needed.',
      ),
      [
        "other: Here's a concise",
        'overview: i) **Summary:** Tides',
        'objective: ii) **Main research',
        'method: iii) **Key methodology:**',
        'result: iv) **Primary results:**',
        'implication: v) **Principal implication:**',
      ],
    );
  });

  it('set apart the questions that the model asks at the end', () => {
    const asked = [
      'Would you like me to elaborate on the encoder?',
      'Follow-up questions: 1. How large is it? 2. Is it open?',
    ];
    assert.deepEqual(
      asked.map((question) => only(`${five.join(' ')}  ${question}`).slice(4)),
      [
        ['implication', 'other'],
        ['implication', 'other', 'other', 'other'],
      ],
    );
  });

  it('set apart what the model says about the text it was given', () => {
    assert.deepEqual(only(`${five.join(' ')} The paper does not state the cost of training.`).slice(4), [
      'implication',
      'other',
    ]);
  });

  it('call a first sentence the objective where it asks and no other one does', () => {
    assert.deepEqual(
      only(
        'This research aims to forget single facts. The method edits two layers. It reduced recall to 3.1%. This allows safer models.',
      ),
      ['objective', 'method', 'result', 'implication'],
    );
  });

  it('are none without sentences, and one for a single word', () => {
    assert.deepEqual(
      [labelSentences(''), labelSentences(' Yes ')],
      [[], [{ text: 'Yes', label: 'overview' }]],
    );
  });

  it('stand one on each sentence, whatever the text', () => {
    const words = fc.constantFrom(
      ...five,
      'Here is a summary:',
      'Would you like more?',
      'i)',
      'b)',
      '.',
      '\0',
      '(',
      '**',
      'The paper',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (summary) => {
        assert.deepEqual(
          labelSentences(summary).map((sentence) => sentence.text),
          splitSentences(summary).map(({ start, end }) => summary.slice(start, end)),
        );
      }),
    );
  });
});
