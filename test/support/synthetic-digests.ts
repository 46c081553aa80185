import { Random } from './random';

/** A made-up digest file. */
export interface SyntheticDigest {
  /** Such as `2016/03/09.md`. */
  readonly path: string;
  readonly text: string;
  /** The ids of its papers in order, all different from those of any other file. */
  readonly ids: readonly string[];
}

/** How many papers one made-up day lists; the real archive has 16 a day (FACTS.md section 1). */
export const PAPERS_PER_DAY = 16;

/** Shares of the real archive (FACTS.md section 1): broken rows, rows without authors, handles, stray pipes. */
const BROKEN = 0.38;
const ANONYMOUS = 0.06;
const HANDLE = 0.33;
const STRAY_PIPE = 0.002;

/**
 * Daily digests with so many papers in all, one file a day from 2015 on, the same for the same seed. Made when asked
 * for, so that 100,000 papers need not be in memory at once. No word of them comes from a real digest.
 */
export function* syntheticDigests(papers: number, seed = 1): Generator<SyntheticDigest> {
  const random = new Random(seed);
  const day = new Date(Date.UTC(2015, 0, 1));
  let month = '';
  let number = 0;
  for (let left = papers; left > 0; left -= PAPERS_PER_DAY) {
    const date = day.toISOString().slice(0, 10);
    if (date.slice(0, 7) !== month) number = 0;
    month = date.slice(0, 7);
    const ids = Array.from({ length: Math.min(left, PAPERS_PER_DAY) }, () => {
      number++;
      return `${month.slice(2).replace('-', '')}.${String(number).padStart(5, '0')}`;
    });
    yield { path: `${date.replaceAll('-', '/')}.md`, text: dailyTable(random, date, ids), ids };
    day.setUTCDate(day.getUTCDate() + 1);
  }
}

/** One daily digest with a row for each id, in the form of FACTS.md section 1. */
export function dailyTable(random: Random, date: string, ids: readonly string[]): string {
  const rows = ids.map((id) => row(random, id));
  return `\n\n## Papers for ${date}\n\n| Title | Authors | Summary |\n|-------|---------|---------|\n${rows.join('\n')}\n`;
}

function row(random: Random, id: string): string {
  const title = titleOf(random);
  const links = `(Read more on [arXiv](https://arxiv.org/abs/${id}) or [HuggingFace](https://huggingface.co/papers/${id}))`;
  return `| ${title} ${links}| ${authorsOf(random)} | ${summaryOf(random)} |`;
}

function titleOf(random: Random): string {
  const words = Array.from({ length: random.between(5, 12) }, () => capital(random.of(WORDS)));
  // A newline and two blanks inside a title break its row over two lines.
  if (random.chance(BROKEN)) words[random.between(1, words.length - 1)] = `\n  ${random.of(WORDS)}`;
  return words.join(' ').replaceAll(' \n', '\n');
}

function authorsOf(random: Random): string {
  if (random.chance(ANONYMOUS)) return '';
  return Array.from({ length: random.between(1, 5) }, () => {
    if (random.chance(HANDLE)) return `${random.of(SURNAMES).toLowerCase()}${random.between(1, 99)}`;
    return `${random.of(FORENAMES)} ${random.of(SURNAMES)}`;
  }).join(', ');
}

/** Five sentences in the usual order, 800 characters on the average. */
function summaryOf(random: Random): string {
  const figure = `${random.between(1, 99)}.${random.between(0, 9)}`;
  const pipe = random.chance(STRAY_PIPE) ? ' | ' : ' ';
  return [
    `This paper introduces ${phrase(random, 15)}.`,
    `The main question is whether ${phrase(random, 18)}.`,
    `The key method combines${pipe}${phrase(random, 22)}, with **${random.of(WORDS)}** and \`${random.of(WORDS)}\`.`,
    `The model reaches ${figure}% accuracy on ${phrase(random, 12)}, ${random.between(2, 20)} points above ${phrase(random, 6)}.`,
    `Practitioners can use it for ${phrase(random, 17)} where $k \\le n$.`,
  ].join('  ');
}

function phrase(random: Random, words: number): string {
  return Array.from({ length: words }, () => random.of(WORDS)).join(' ');
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

const WORDS =
  'adaptive alignment attention a benchmark caption cascade chain compact context corpus curriculum data dense depth diffusion distilled editing embedding encoder expert fast feedback few-shot flow for from fusion gated generation graph grounding guided hidden image in instruction kernel language large latent layer learning linear long loss low-rank memory merging model multi-view neural of on open optimal pairwise parsing planning policy preference pruning query rank reasoning recurrent residual retrieval reward robust routing scaling search self-play semantic sparse speech stable stream symbolic synthetic task text the token tool training tuning unified using verified video visual with world'.split(
    ' ',
  );
const FORENAMES = 'Ada Bo Chiara Dana Emil Femi Greta Hiro Ines José Kim Lena Marek Nadia Omar Yu'.split(' ');
const SURNAMES =
  'Abe Brandt Castro Dubois Ek Fischer García Haddad Ito Jansen Kowalski Liu Müller Novak Okafor Zhao'.split(
    ' ',
  );
