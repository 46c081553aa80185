import type { CardLink } from '../core/card/card';
import type { PanelTarget } from '../core/panel/target';
import { fill } from '../core/panel/strings';
import type { PageContext } from './context';
import { el, icon, spoken, type Child } from './dom';

/** Every control carries a name of its own, so that focus finds it again when the page is drawn anew. */
export interface ControlProps {
  readonly id: string;
  readonly class?: string;
  /** What is said of it when its content does not say it, and shown as its tooltip. */
  readonly label?: string;
  /** A tooltip that only repeats at length what the content says. */
  readonly tooltip?: string;
  /** Of a button that stays pressed. */
  readonly pressed?: boolean;
}

/** A button that does something. */
export function button(
  props: ControlProps,
  act: (event: MouseEvent) => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  return el(
    'button',
    {
      class: props.class ?? 'button',
      title: props.label ?? props.tooltip,
      attributes: {
        type: 'button',
        'data-id': props.id,
        'aria-label': props.label,
        'aria-pressed': props.pressed === undefined ? undefined : String(props.pressed),
      },
      onClick: act,
    },
    ...children,
  );
}

/** A button that goes to a day or a paper. */
export function goTo(
  context: PageContext,
  props: ControlProps,
  target: PanelTarget,
  ...children: readonly Child[]
): HTMLButtonElement {
  return button(props, () => context.host.send({ type: 'show', target }), ...children);
}

/** A real link, opened by the host: the page itself never leaves. */
export function outsideLink(
  context: PageContext,
  key: string,
  link: CardLink,
  props: ControlProps,
  ...children: readonly Child[]
): HTMLAnchorElement {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    context.host.send({ type: 'openLink', key, url: link.url });
  };
  const anchor = el(
    'a',
    {
      class: props.class ?? 'link',
      title: props.label ?? link.url,
      attributes: { href: link.url, 'data-id': props.id, 'aria-label': props.label },
      onClick: open,
    },
    ...children,
  );
  anchor.addEventListener('auxclick', open);
  return anchor;
}

/** The two things that can be done with a paper, as icons or as worded buttons. */
export function paperActions(
  context: PageContext,
  key: string,
  title: string,
  look: 'icons' | 'words',
): readonly HTMLElement[] {
  const { strings, host } = context;
  const words = look === 'words';
  return [
    button(
      {
        id: `cite ${key}`,
        class: words ? 'button primary' : 'iconButton',
        ...(words ? {} : { label: fill(strings.insertCitationOf, title) }),
      },
      () => host.send({ type: 'act', action: 'insertCitation', key }),
      icon('quote'),
      words ? strings.insertCitation : undefined,
    ),
    button(
      {
        id: `bibtex ${key}`,
        class: words ? 'button' : 'iconButton',
        ...(words ? {} : { label: fill(strings.copyBibtexOf, title) }),
      },
      () => host.send({ type: 'act', action: 'copyBibtex', key }),
      icon('copy'),
      words ? strings.copyBibtex : undefined,
    ),
  ];
}

/** Marks a link that leads out of the editor, for the eye and for the ear. */
export function outsideMark(context: PageContext): readonly HTMLElement[] {
  return [icon('link-external'), spoken(context.strings.opensOutside)];
}
