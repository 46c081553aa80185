import { Random } from './random';

const WORDS =
  'learning models of language with sparse attention for graphs under shift and noise in the wild'.split(' ');
const NAMES = ['M{\\"u}ller, Jo', "D'Arc, Ren{\\'e}e", 'Lind, Ada', 'van Berg, Bo', 'Wu, Cy'];

/** A made-up `.bib` of about `length` characters, the same each time: arXiv papers, articles and proceedings. */
export function syntheticBib(length: number): string {
  const random = new Random(7);
  const parts: string[] = ['@string{pre = "arXiv preprint "}\n\n'];
  let size = parts[0]?.length ?? 0;
  for (let i = 0; size < length; i++) {
    const entry = syntheticEntry(random, i);
    parts.push(entry);
    size += entry.length;
  }
  return parts.join('');
}

function syntheticEntry(random: Random, i: number): string {
  const title = Array.from({ length: random.between(4, 9) }, () => random.of(WORDS)).join(' ');
  const authors = Array.from({ length: random.between(1, 5) }, () => random.of(NAMES)).join(' and ');
  const month = String(1 + (i % 12)).padStart(2, '0');
  const id = `${10 + (Math.floor(i / 12) % 15)}${month}.${String(10_000 + (i % 90_000))}`;
  const year = 2010 + (i % 15);
  const head = `  title = {A {LLM} ${title} ${i}},\n  author = {${authors}},\n  year = {${year}},\n`;
  if (random.chance(0.4))
    return `@misc{key${i},\n${head}  eprint = {${id}},\n  archivePrefix = {arXiv},\n}\n\n`;
  if (random.chance(0.5)) return `@article{key${i},\n${head}  journal = pre # {arXiv:${id}},\n}\n\n`;
  return `@inproceedings{key${i},\n${head}  booktitle = {Proceedings ${year}},\n  doi = {10.1000/x.${i}},\n}\n\n`;
}
