import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readyCues } from '../../../../src/core/summary/cues';
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

  it('are the same after all wordings were made ready, one at a time', () => {
    const before = only(five.join('  '));
    assert.ok([...readyCues()].length > 40);
    assert.deepEqual(only(five.join('  ')), before);
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

  it('follow the wording where the summary opens with another part than the overview', () => {
    const [, aim, method, result, use] = five;
    const first =
      'This paper introduces Lantern, a retriever built on a vision encoder that reads tables using pictures.';
    assert.deepEqual(only([method, first, use, aim, result].join(' ')), [
      'method',
      'overview',
      'implication',
      'objective',
      'result',
    ]);
  });

  it('take what an abstract tells of others for the reason of the work', () => {
    const others =
      'Retrievers achieve high recall on text. However, existing methods use no pictures and miss figures.';
    const own =
      'We propose Lantern, which encodes pages as pictures. It achieves 71.2% recall on ChartSearch.';
    const code = 'Code is available at https://example.org/lantern.';
    const [first = '', second = '', ...rest] = only(`${others} ${own} ${code}`);
    assert.ok([first, second].every((label) => label === 'overview' || label === 'objective'));
    assert.deepEqual(rest, ['method', 'result', 'other']);
  });

  it('know what the work found, and what it may be good for, by wording in any place', () => {
    const [first = '', aim = '', method = ''] = five;
    const told = [
      ['Through case studies spanning charts and tables, we uncover surprising failures.', 'result'],
      ['Across fifteen reports, results are far from saturated: captions are hard to use.', 'result'],
      ['We believe that Lantern also sheds light on reading by using pictures.', 'implication'],
      ['This technique could be extended to maps by prompting a model with pictures.', 'implication'],
    ];
    for (const [sentence = '', label] of told)
      assert.equal(only([first, aim, method, sentence].join(' ')).at(-1), label, sentence);
  });

  it('let no last sentence be an implication for its place alone', () => {
    const [first, aim, , result] = five;
    const last = 'Small readers performed well.';
    assert.equal(
      only([first, aim, result, 'This implies that tables suffice.', last].join(' ')).at(-1),
      'result',
    );
  });

  it('are found in Chinese', () => {
    assert.deepEqual(
      only('提灯是难题。现有方法不足。本文提出提灯法。在此基础上构建读表器。实验中精度提升5.1%。').at(3),
      'method',
    );
    assert.deepEqual(
      only('识别植物是难题。方法通过相机识别叶子。实验中精度提升5.1%。它为园丁提供了新工具。').slice(1),
      ['method', 'result', 'implication'],
    );
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

  it('set apart all that the model says before the summary, and a refusal to give one', () => {
    assert.deepEqual(only(`Sure! Here is a summary of the paper: ${five.join(' ')}`).slice(0, 3), [
      'other',
      'other',
      'overview',
    ]);
    assert.deepEqual(only('I am sorry, but I cannot read the paper. Please send its text.')[0], 'other');
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
    const remarks = [
      'The paper does not state the cost of training.',
      'The study primarily evaluates charts, leaving photographs to others.',
    ];
    for (const remark of remarks) {
      assert.deepEqual(only(`${five.join(' ')} ${remark}`).slice(4), ['implication', 'other']);
    }
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
