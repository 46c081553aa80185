import { Random } from './random';

/** A made-up digest of one day. */
export interface DeskDigest {
  /** Such as `2025/05/2025-05-16.md`. */
  readonly path: string;
  readonly text: string;
}

/** What papers are about, common first, each with what titles say of it; the later ones came up in the last months alone. */
const SUBJECTS: readonly (readonly string[])[] = [
  ['Chain-of-Thought Reasoning', 'Mathematical Reasoning', 'Multi-Step Reasoning'],
  ['LLM Agents', 'Web Agents', 'Multi-Agent Planning'],
  ['Vision-Language Models', 'Multimodal Instruction Tuning'],
  ['Video Generation', 'Video Understanding'],
  ['Image Generation', 'Text-to-Image Diffusion'],
  ['Quantization', 'Efficient Inference', 'Sparse Attention'],
  ['Long Context', 'Long-Context Retrieval'],
  ['Reinforcement Learning from Feedback', 'Reward Models'],
  ['Code Generation', 'Program Repair'],
  ['Speech Recognition', 'Text-to-Speech'],
  ['3D Gaussian Splatting', '3D Reconstruction'],
  ['Robot Manipulation', 'Embodied Control'],
  ['Jailbreak Safety', 'Safety Alignment'],
  ['Medical Imaging', 'Clinical Questions'],
];
const LATE = ['Flow Matching', 'World Models', 'Test-Time Scaling', 'Latent Rollouts'];
const OPENINGS = [
  'Scaling',
  'Rethinking',
  'Towards',
  'Learning',
  'Benchmarking',
  'Improving',
  'Understanding',
  'A Study of',
];
const ENDS = [
  'with Fewer Samples',
  'in the Wild',
  'at Scale',
  'without Labels',
  'by Self-Play',
  'under Noise',
  'for Small Models',
];
const FIRST = ['Ada', 'Bruno', 'Chidi', 'Dana', 'Emil', 'Farah', 'Goran', 'Hana', 'Ines', 'Jun'];
const LAST = [
  'Almond',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elder',
  'Fir',
  'Ginkgo',
  'Hazel',
  'Ivy',
  'Juniper',
  'Larch',
  'Maple',
];

/**
 * Digests of so many working days up to 16 May 2025, about 14 papers each, as somebody who follows the field has them: topics come
 * and go, some authors are frequent, some terms are new. Titles and names are invented. The same for the same seed.
 */
export function deskDigests(days: number, seed = 7): readonly DeskDigest[] {
  const random = new Random(seed);
  const dates: string[] = [];
  for (let day = Date.UTC(2025, 4, 16); dates.length < days; day -= 86_400_000) {
    const date = new Date(day);
    if (date.getUTCDay() % 6 !== 0) dates.push(date.toISOString().slice(0, 10));
  }
  let number = 0;
  let month = '';
  return dates.reverse().map((date, index) => {
    if (date.slice(0, 7) !== month) number = 0;
    month = date.slice(0, 7);
    const rows = Array.from({ length: random.between(6, 22) }, () => {
      number++;
      const id = `${month.slice(2).replace('-', '')}.${String(number).padStart(5, '0')}`;
      return row(random, id, days - index < 30, index / days);
    });
    const head = `## Papers for ${date}\n\n| Title | Authors | Summary |\n|-------|---------|---------|\n`;
    return {
      path: `${date.slice(0, 4)}/${date.slice(5, 7)}/${date}.md`,
      text: `${head}${rows.join('\n')}\n`,
    };
  });
}

function row(random: Random, id: string, isRecent: boolean, age: number): string {
  // Common subjects first, and what is lower in the list grows with time.
  const place = Math.floor(random.next() ** (2.4 - age) * SUBJECTS.length);
  const subject = random.of(SUBJECTS[place] ?? ['Models']);
  const late = isRecent && random.chance(0.25) ? ` and ${random.of(LATE)}` : '';
  const title = `${random.of(OPENINGS)} ${subject}${late} ${random.of(ENDS)}`;
  const people = Array.from({ length: random.between(1, 4) }, () => {
    const [first, last] = [FIRST[frequent(random, FIRST.length)], LAST[frequent(random, LAST.length)]];
    return random.chance(0.15)
      ? `${last ?? ''}${random.between(1, 9)}`.toLowerCase()
      : `${first ?? ''} ${last ?? ''}`;
  });
  const gain = random.between(2, 19);
  const summary =
    `This paper studies ${subject}. The main question is whether it works ${random.of(ENDS).toLowerCase()}. ` +
    `The key method is a smaller model. It gains ${gain}.${random.between(0, 9)} points on a held-out test.`;
  const links = `(Read more on [arXiv](https://arxiv.org/abs/${id}) or [HuggingFace](https://huggingface.co/papers/${id}))`;
  return `| ${title} ${links}| ${[...new Set(people)].join(', ')} | ${summary} |`;
}

/** An index below `length`, low ones often. */
function frequent(random: Random, length: number): number {
  return Math.floor(random.next() ** 2 * length);
}
