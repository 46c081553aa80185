/** The part of citeproc-js that we use; the package brings no types. */
declare module 'citeproc' {
  interface Engine {
    setOutputFormat(format: string): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography():
      | readonly [
          parameters: { readonly entry_ids: readonly (readonly string[])[] },
          entries: readonly string[],
        ]
      | false;
  }
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  type Decorator = string | false | ((state: unknown, text: string) => string);
  const CSL: {
    readonly Engine: new (system: System, style: string, language: string, force?: boolean) => Engine;
    readonly Output: { readonly Formats: Record<string, Readonly<Record<string, Decorator>>> };
  };
  export default CSL;
}

/** The build gives the text of such a file. */
declare module '*.csl' {
  const text: string;
  export default text;
}

declare module '*.xml' {
  const text: string;
  export default text;
}
