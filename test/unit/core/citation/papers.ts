import type { CitablePaper } from '../../../../src/core/citation/citable';

/** A paper with nothing known but what the test says. */
export function paperWith(known: Partial<CitablePaper>): CitablePaper {
  return { title: '', listedAuthors: [], etAl: false, authorOrder: 'listed', ...known };
}

export const attention = paperWith({
  arxivId: '1706.03762',
  title: 'Attention Is All You Need',
  authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar'],
});

/** As the daily layout lists it: reversed, capped at five, all names real. */
export const marco = paperWith({
  arxivId: '2411.14405',
  title: 'Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions',
  listedAuthors: ['Tianqi Shi', 'Hao Wang', 'Bo Zeng', 'Huifeng Yin', 'Yu Zhao'],
  authorOrder: 'reversed',
  date: '2024-11-22',
});

/** As the daily layout lists it: two of five are accounts. */
export const openScholar = paperWith({
  arxivId: '2411.14199',
  title: 'OpenScholar: Synthesizing Scientific Literature with Retrieval-augmented LMs',
  listedAuthors: ['Amanpreet Singh', 'Weijia Shi', 'Rulin Shao', 'jacquelinehe', 'akariasai'],
  authorOrder: 'reversed',
  date: '2024-11-22',
});
