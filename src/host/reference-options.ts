import { DEFAULT_REFERENCE_OPTIONS, type ReferenceOptions } from './reference-rules';

/** Which files may cite papers; asked at each scan. */
export function referenceOptions(): ReferenceOptions {
  return DEFAULT_REFERENCE_OPTIONS;
}
