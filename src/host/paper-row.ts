import * as vscode from 'vscode';
import { cardAuthors } from '../core/citation/authors';
import { clip } from '../core/card/escape';
import type { Paper } from '../core/library/paper';
import type { Reading } from '../core/memory/reading-states';
import type { MetadataSource } from '../core/metadata/state';
import { findHeadline } from '../core/summary/headline';
import { readingHeadline } from '../core/summary/reading';
import type { TopicSource } from '../core/topics/topic';
import { citableNow } from './citable-now';
import { plainLabel } from './plain-label';
import { readingIcon, readingWords } from './reading-icon';

/** A row of a list of papers: a paper, or a word to the person. */
export interface PaperRow extends vscode.QuickPickItem {
  readonly paper?: Paper;
  /** Whether choosing it shows more rows. */
  readonly isMore?: true;
}

/** What a row says of a paper beside its title, from memory. */
export interface RowSources {
  readonly metadata: Pick<MetadataSource, 'of'>;
  readonly readings: { of(paper: Paper): Reading };
  readonly topics: Pick<TopicSource, 'of'>;
}

/** So much has room in a row; the rest is in the panel. */
const AUTHORS = 2;
const TOPICS = 2;
const HEADLINE = 80;

/** The title, with how the paper stands, its day and id; below it likely authors, the main figure and topics. */
export function paperRow(paper: Paper, sources: RowSources): PaperRow {
  const { entry, arxivId } = paper;
  const reading = sources.readings.of(paper);
  const topics = sources.topics.of(paper).slice(0, TOPICS);
  const isTouched = reading.state !== 'unread' || reading.starred;
  return {
    label: plainLabel(clip(entry.title, 300)) || paper.key,
    description: join([...(isTouched ? readingWords(reading) : []), entry.date, arxivId]),
    detail: plainLabel(
      join([
        authorsOf(paper, sources.metadata),
        headlineOf(paper),
        topics.map(({ name }) => vscode.l10n.t(name)).join(', '),
      ]),
    ),
    iconPath: readingIcon(reading),
    // What fits is for the finder to say, not for the editor.
    alwaysShow: true,
    paper,
  };
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** Likely first author first, as everywhere; account names with an `@`. */
function authorsOf(paper: Paper, metadata: Pick<MetadataSource, 'of'>): string {
  const authors = cardAuthors(citableNow(paper, metadata));
  if (!authors) return '';
  const names = authors.names
    .slice(0, AUTHORS)
    .map(({ name, isHandle }) => (isHandle ? `@${clip(name, 60)}` : clip(name, 60)));
  const isCut = authors.mayBeMore || authors.names.length > AUTHORS;
  return isCut ? vscode.l10n.t('{0} et al.', names.join(', ')) : names.join(', ');
}

// A summary is read once: the same papers are shown again with every key that is pressed.
const headlines = new WeakMap<Paper, string>();

function headlineOf(paper: Paper): string {
  const known = headlines.get(paper);
  if (known !== undefined) return known;
  const found = findHeadline(paper.entry.summary ?? '');
  const text = found === undefined ? '' : clip(readingHeadline(found), HEADLINE);
  headlines.set(paper, text);
  return text;
}
