import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findHeadline } from '../../../../src/core/summary/headline';

/** The headline of a summary whose result sentence is the one given. */
function headline(result: string): string | undefined {
  return findHeadline(
    'Moss is a small tool for plants. The objective is to name them. The method uses a camera with 12 lenses. ' +
      `${result} AI practitioners can name more plants.`,
  );
}

function gives(behaviour: string, cases: Readonly<Record<string, string | undefined>>): void {
  it(behaviour, () => {
    assert.deepEqual(
      Object.fromEntries(Object.keys(cases).map((result) => [result, headline(result)])),
      cases,
    );
  });
}

/** How many round brackets stand without their partner. */
function unclosed(text: string): number {
  let open = 0;
  let alone = 0;
  for (const char of text) {
    if (char === '(') open++;
    else if (char === ')' && open > 0) open--;
    else if (char === ')') alone++;
  }
  return open + alone;
}

describe('the headline of a summary', () => {
  gives('runs from the verb to the benchmark', {
    'Moss-2B, trained at night, achieves 67.0% accuracy on LeafBench, an 8.7 point improvement over Fern-2B.':
      'achieves 67.0% accuracy on LeafBench',
    'It attained a 90.40% accuracy on the English LEAF dataset.':
      'attained a 90.40% accuracy on the English LEAF dataset',
    'Experiments show that Moss runs up to 6x faster than Fern with the same parameters.':
      'runs up to 6x faster than Fern with the same parameters',
  });

  gives('starts with the noun after a verb that only shows', {
    'Results demonstrate a 6.7% improvement on the LEAF8k benchmark.':
      'a 6.7% improvement on the LEAF8k benchmark',
    'Moss is strong on hard plants, including 85.6% on Thorns and 87.2% on Vines.':
      '85.6% on Thorns and 87.2% on Vines',
  });

  gives('takes in the subject where verb and figure say nothing alone', {
    'Accuracy on the LEAF8k benchmark improves by 6.7%.': 'Accuracy on the LEAF8k benchmark improves by 6.7%',
  });

  gives('says who reached it where no benchmark is named', {
    'Moss struggles, with most failing, while people achieved 83-85% accuracy.':
      'people achieved 83-85% accuracy',
    'Few pass, with the best model achieving only 79.87% accuracy.':
      'the best model achieving only 79.87% accuracy',
    'One result is that agents failed to reject bad tools nearly 84% of the time.':
      'agents failed to reject bad tools nearly 84% of the time',
    'Moss equals Fern while using only 192 tokens instead of 576, a 66.7% reduction.':
      'using only 192 tokens instead of 576, a 66.7% reduction',
    'Moss surpasses Fern on five sets of leaves while using only 50% of the training steps.':
      'Moss surpasses Fern on five sets of leaves while using only 50% of the training steps',
  });

  gives('ends with a whole thought where it is cut', {
    'Moss achieves an 8.61 point gain in accuracy on the AIME25 benchmark and consistently outperforms Fern, Ivy and Oak.':
      'achieves an 8.61 point gain in accuracy on the AIME25 benchmark',
    'Moss achieved average success rates of 95.0% on "Put the fruit in the bowl," 98.3% on "Pour the water," and 90.0% on "Stack all of the blocks".':
      'achieved average success rates of 95.0% on "Put the fruit in the bowl," 98.3% on "Pour the water,"',
    'Results show a 10.4% increase in F1-score on the MOW dataset compared to models without BCS.':
      'a 10.4% increase in F1-score on the MOW dataset compared to models without BCS',
    'Moss beats all, achieving a threefold gain in the keeping of identity as it is measured using LPIPS scores (15.0 for Moss vs. 44.3 for the best other one).':
      'LPIPS scores (15.0 for Moss vs. 44.3 for the best other one)',
  });

  gives('takes in the claim that a figure is an instance of', {
    'Moss achieves high accuracy on all sets, such as 46.29% on Leaves.':
      'achieves high accuracy on all sets, such as 46.29% on Leaves',
    'Moss requires fewer pictures (e.g., 83.3% less for Petals) to be good.':
      'requires fewer pictures (e.g., 83.3% less for Petals) to be good',
    'The accuracy of Moss on Leaves, Petals, and Roots drops to 50% of its old level under noise.':
      'The accuracy of Moss on Leaves, Petals, and Roots drops to 50% of its old level under noise',
  });

  gives('takes in the benchmark that opens the sentence', {
    'On the Petal dataset, Moss achieves a PSNR of 25.21, outperforming Fern.':
      'On the Petal dataset, Moss achieves a PSNR of 25.21',
  });

  gives('keeps a list of figures and of benchmarks together', {
    'Moss improves naming, with PSNR of 17.41, SSIM of 0.614, and LPIPS of 0.229.':
      'PSNR of 17.41, SSIM of 0.614, and LPIPS of 0.229',
    'Moss outperforms Fern by 15.84% on Leaf, Petal, and Root datasets, and is smaller.':
      'outperforms Fern by 15.84% on Leaf, Petal, and Root datasets',
    'Tuning reduces perplexity by 45%, from 35.6 to 19.6.': 'reduces perplexity by 45%, from 35.6 to 19.6',
  });

  gives('ends before a new thought', {
    'Moss achieves 41.5% recall on Roots while using 12% of the memory.': 'achieves 41.5% recall on Roots',
    'Moss achieves 41.5% recall on Roots, demonstrating that less is more.': 'achieves 41.5% recall on Roots',
  });

  gives('prefers the result to sizes, counts, years, names and the other system', {
    'With 7B parameters and 130 tasks of 2024, Moss-8B reaches 55.4 on LEAF 2025.':
      'reaches 55.4 on LEAF 2025',
    'Compared to 19.4% for Fern 3.5, Moss attains 31.0% precision on Vines.':
      'attains 31.0% precision on Vines',
    'On 1,200 images, the error of Moss falls to 0.31 at a batch size of 64.':
      'On 1,200 images, the error of Moss falls to 0.31 at a batch size of 64',
  });

  gives('prefers what came of it to how it was before, and keeps a name with a comma whole', {
    'Models initially failed in 60% of cases; with Moss, the error rate dropped to 3.2%.':
      'the error rate dropped to 3.2%',
    'Moss names plants well, achieving 91% accuracy on the Leaf, Stem dataset when it is warm.':
      'achieving 91% accuracy on the Leaf, Stem dataset when it is warm',
  });

  gives('leaves no bracket open', {
    'Moss achieves an F1 score of 0.81 on Roots (a set of 300 plants).':
      'achieves an F1 score of 0.81 on Roots (a set of 300 plants)',
    'Results show a low error (0.12 RMSE on Petals) for all plants.':
      'a low error (0.12 RMSE on Petals) for all plants',
  });

  gives('is nothing where no figure is a result', {
    'Moss outperforms Fern-7B and GPT-4 on all plants.': undefined,
    'Moss was tested on 12 datasets with 40,000 images in 2024.': undefined,
    'It works better than before.': undefined,
    'The model found a wrong law (`F = sin(r - 0.24) + 1.45`) instead of the right one.': undefined,
    'The correlation has a p-value of 0.001.': undefined,
  });

  it('is found in Chinese', () => {
    assert.equal(
      findHeadline('识别植物是难题。本文提出Moss，通过相机识别叶子。实验中速度比Fern提升2.5倍，精度不变。'),
      '实验中速度比Fern提升2.5倍',
    );
  });

  it('is found where the summary has no result sentence', () => {
    assert.equal(
      findHeadline('Moss achieves 67.0% accuracy on LeafBench.'),
      'achieves 67.0% accuracy on LeafBench',
    );
    assert.equal(findHeadline(''), undefined);
  });

  it('is a trimmed part of the summary with a digit, whole brackets and at most 120 characters, whatever the text', () => {
    const words = fc.constantFrom(
      ...[
        'Moss',
        'achieves',
        'reduces',
        '67.0%',
        '3.2x',
        '12',
        'accuracy',
        'on',
        'LeafBench',
        ',',
        '(',
        ')',
        '"',
        '`',
        '**',
      ],
      ...[
        'and',
        'while',
        'from',
        'to',
        'by',
        '. ',
        ';',
        ':',
        'compared to',
        '\0',
        'The results show',
        'over',
        'F1 of',
        '5 points',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (summary) => {
        const found = findHeadline(summary);
        if (found === undefined) return;
        assert.ok(summary.includes(found));
        assert.match(found, /\d/);
        assert.equal(found, found.trim());
        assert.ok(found.length <= 120, found);
        assert.equal(unclosed(found), 0, found);
      }),
      { numRuns: 400 },
    );
  });
});
