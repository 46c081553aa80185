import type { Layout, LayoutEvidence } from './layout';
import { awesomeList } from './layouts/awesome-list';
import { cards } from './layouts/cards';
import { heading1 } from './layouts/heading-1';
import { headingDetails } from './layouts/heading-details';
import { hugo } from './layouts/hugo';
import { keywordList } from './layouts/keyword-list';
import { keywordTable } from './layouts/keyword-table';
import { linkedTitle } from './layouts/linked-title';
import { noteIndex } from './layouts/note-index';
import { obsidian } from './layouts/obsidian';
import { papersCool } from './layouts/papers-cool';
import { report } from './layouts/report';
import { topicHeading } from './layouts/topic-heading';
import { weeklyTable } from './layouts/weekly-table';

/** The layouts we know, the most particular first: the first that claims a file names it. */
const LAYOUTS: readonly Layout[] = [
  keywordTable,
  keywordList,
  linkedTitle,
  weeklyTable,
  headingDetails,
  cards,
  obsidian,
  papersCool,
  topicHeading,
  heading1,
  noteIndex,
  hugo,
  report,
  awesomeList,
];

/** The name of the layout a file is kept in; `generic` for a mixture. */
export function layoutOf(evidence: LayoutEvidence): string {
  return LAYOUTS.find((layout) => layout.claims(evidence))?.name ?? 'generic';
}
