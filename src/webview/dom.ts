/** What an element is made with; `text` and every attribute are set as data and never read as markup. */
export interface Props {
  readonly class?: string;
  readonly text?: string;
  readonly title?: string | undefined;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly onClick?: (event: MouseEvent) => void;
}

export type Child = Node | string | undefined;

/** Makes an element with children; `undefined` children are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (props.class !== undefined) element.className = props.class;
  if (props.text !== undefined) element.textContent = props.text;
  if (props.title !== undefined) element.title = props.title;
  for (const [name, value] of Object.entries(props.attributes ?? {})) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  const { onClick } = props;
  if (onClick !== undefined) element.addEventListener('click', onClick as EventListener);
  for (const child of children) if (child !== undefined) element.append(child);
  return element;
}

/** A codicon, for the eye only: what it means is said in words beside it. */
export function icon(name: string): HTMLElement {
  return el('span', { class: `codicon codicon-${name}`, attributes: { 'aria-hidden': 'true' } });
}

/** Words for a screen reader only. */
export function spoken(text: string): HTMLElement {
  return el('span', { class: 'spoken', text });
}

/** A number as the language of the page writes it: `1,480`. */
export function numberText(value: number): string {
  const { lang } = document.documentElement;
  let format = numberFormats.get(lang);
  if (format === undefined) numberFormats.set(lang, (format = new Intl.NumberFormat(lang || undefined)));
  return format.format(value);
}

/** By language: one takes far longer to make than to use. */
const numberFormats = new Map<string, Intl.NumberFormat>();

/** The control with that name, if it is on the root. */
export function byId(root: HTMLElement, id: string): HTMLElement | undefined {
  return root.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? undefined;
}
