/** What one replacement changed, as keys of papers and dates of days. */
export interface LibraryChange {
  /** Documents that were added, replaced or removed. */
  readonly uris: readonly string[];
  /** Keys of the papers that came, went or changed. */
  readonly keys: ReadonlySet<string>;
  /** Days whose list of papers may have changed. */
  readonly days: ReadonlySet<string>;
}
