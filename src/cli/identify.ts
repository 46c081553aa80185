import { findReferences } from '../core/arxiv/find';
import { parseIdentifier } from '../core/arxiv/identifier';
import type { ArxivIdentifier } from '../core/arxiv/reference';
import { UsageError } from './usage';

/** The paper an argument names: an id, `arXiv:id`, or an address. Throws a {@link UsageError} when it names none. */
export function identify(argument: string): ArxivIdentifier {
  const found = parseIdentifier(argument.trim()) ?? findReferences(argument)[0];
  if (!found) throw new UsageError(`not an arXiv id: ${argument}`);
  return found;
}
