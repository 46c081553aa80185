import assert from 'node:assert/strict';
import { findReferences } from '../../../../src/core/arxiv/find';
import { labelledReferences, type Snippet } from '../../../support/labelled-references';
import { markFound } from './marked';

describe('arXiv references in the labelled snippets', () => {
  const groups = new Map<string, Snippet[]>();
  for (const snippet of labelledReferences())
    groups.set(snippet.group, [...(groups.get(snippet.group) ?? []), snippet]);

  for (const [group, snippets] of groups) {
    it(`are found exactly, and nothing else: ${group}`, () => {
      assert.deepEqual(
        snippets.map(({ text, fileName = '' }) => markFound(text, { fileName })),
        snippets.map(({ marked }) => marked),
      );
    });
    it(`mean the paper that they name: ${group}`, () => {
      assert.deepEqual(
        snippets.map(({ text, fileName = '' }) => [
          text,
          findReferences(text, { fileName }).map(({ id }) => id),
        ]),
        snippets.map(({ text, references }) => [text, references.map(({ id }) => id)]),
      );
    });
  }
});
