import { withoutClass } from './identifier';

/**
 * Addresses of one paper, all `https:`. Each takes an identifier such as `2411.14199` or `math.GT/0309136` and, where
 * the site knows versions, a version from 1; nothing is checked or escaped, so pass what the recogniser gave.
 */

/** The abstract page at arXiv. */
export function absUrl(id: string, version?: number): string {
  return `https://arxiv.org/abs/${versioned(id, version)}`;
}

/** The PDF at arXiv. */
export function pdfUrl(id: string, version?: number): string {
  return `https://arxiv.org/pdf/${versioned(id, version)}`;
}

/** The HTML at arXiv, which exists for most papers since 2023-12 only. */
export function htmlUrl(id: string, version?: number): string {
  return `https://arxiv.org/html/${versioned(id, version)}`;
}

/** The page at Hugging Face, which knows no versions. */
export function huggingFaceUrl(id: string): string {
  return `https://huggingface.co/papers/${id}`;
}

/** The discussion page at alphaXiv. */
export function alphaXivUrl(id: string, version?: number): string {
  return `https://www.alphaxiv.org/abs/${versioned(id, version)}`;
}

/**
 * The DOI that every paper has at DataCite (FACTS.md section 3), in arXiv's own case; registered for the paper, not for
 * a version, and without a subject class: `math.GT/0309136` gives `10.48550/arXiv.math/0309136`.
 */
export function doi(id: string): string {
  return `10.48550/arXiv.${withoutClass(id)}`;
}

/** The address that resolves {@link doi}. */
export function doiUrl(id: string): string {
  return `https://doi.org/${doi(id)}`;
}

function versioned(id: string, version: number | undefined): string {
  return version === undefined ? id : `${id}v${version}`;
}
