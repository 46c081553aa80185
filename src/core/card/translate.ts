/** Puts a message into the person's language and fills in `{0}`, `{1}`; VS Code's `l10n.t` is one. */
export type Translate = (message: string, ...values: string[]) => string;

/** A number as the person's language writes it: `1,480`. */
export type NumberText = (value: number) => string;
