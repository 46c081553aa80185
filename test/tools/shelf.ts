/** A paper of a digest that the tests cite in the editor. All of them are invented. */
export interface ShelfPaper {
  readonly id: string;
  readonly title: string;
  /** First author first. */
  readonly authors: readonly string[];
  /** The family name, or collective name, of the first author. */
  readonly family: string;
  readonly year: string;
}

/** Titles and names that go wrong easily. Known to the tests in the editor too, so nothing here needs Node. */
export const shelf: readonly ShelfPaper[] = [
  paper('1901.00101', 'A Plain Title about Small Models', 'Farrow', 'Ann Farrow', 'Bo Ek'),
  paper('2002.00102', 'Earn $1 Million with One Prompt', 'Quist', 'Carla Quist', 'Bo Ek', 'Di Lund'),
  paper('2103.00103', 'LLM$\\times$MapReduce for Long Notes', 'Ibsen', 'Jon Ibsen'),
  paper('2204.00104', '$\\pi_0$ and $O(n^2)$ Planners', 'Marsh', 'Eve Marsh', 'Bo Ek'),
  paper('2305.00105', 'Q&A over 100% of R&D: snake_case #1', 'Holt', 'Gus Holt', 'Bo Ek'),
  paper('2406.00106', 'Schrödinger Bridges à la Gödel', 'Łęcki', 'Świt Łęcki', 'Jürgen Größe'),
  paper('1907.00107', 'Layers, Layers and Layers', 'Berg', 'Aäron van den Berg', 'Guy Van den Dool'),
  paper('2008.00108', 'Rewards: the U.S. Case', 'Stone', 'Sammy Stone Jr.', 'Bo Ek'),
  paper('2109.00109', 'Quill 2 Technical Report', 'Quill Team', 'Quill Team', 'Bo Ek'),
  paper('2210.00110', 'vLLM, iPhone and {CLIP} Meet 3D', 'Tan', 'Yee-Whye Tan', "Brendan O'Hara"),
  paper('2311.00111', 'Who Wrote This?', 'Uhl', 'Kim Uhl', 'Lea Voss', 'Max Wolf', 'Nia Xu', 'Oda Yard'),
];

function paper(id: string, title: string, family: string, ...authors: readonly string[]): ShelfPaper {
  return { id, title, family, authors, year: `20${id.slice(0, 2)}` };
}

/** The shelf as a day of the daily layout, which lists authors in reverse. */
export function shelfDigest(): string {
  const rows = shelf.map(
    ({ id, title, authors }) =>
      `| ${title} (Read more on [arXiv](https://arxiv.org/abs/${id}))| ${[...authors].reverse().join(', ')} | A summary. |`,
  );
  return ['## Papers for 2024-06-30', '', '| Title | Authors | Summary |', '|---|---|---|', ...rows, ''].join(
    '\n',
  );
}
