import { el } from '../dom';

/** What a part of the view is called, and what stands beside its heading. */
export interface SectionHead {
  readonly class?: string;
  readonly title: string;
  /** What is said of it where that is more than its heading. */
  readonly label?: string;
  readonly tools?: HTMLElement | undefined;
}

/** A part of the view under its heading. */
export function section(
  { class: name, title, label = title, tools }: SectionHead,
  ...content: readonly (HTMLElement | undefined)[]
): HTMLElement {
  return el(
    'section',
    { ...(name === undefined ? {} : { class: name }), attributes: { 'aria-label': label } },
    el('div', { class: 'sectionHead' }, el('h2', { text: title }), tools),
    ...content,
  );
}
