/**
 * What the panel's page and its host say to each other. Both sides take a message only when its guard does; anything
 * else is dropped and logged. The page names things (a key, a date, an address); the host looks each up in the library
 * and does nothing for what is not there.
 */
import { count, literal, object, text, union } from './schema';
import { isPanelStrings, type PanelStrings } from './strings';
import { isPanelTarget, type PanelTarget } from './target';
import type { PanelView } from './view';
import { isPanelView } from './view-guard';

/** From the host to the page. */
export type HostMessage = StartMessage | ViewMessage;

/** First of all: the words. */
export interface StartMessage {
  readonly type: 'start';
  readonly strings: PanelStrings;
}

/** What to draw now, and the target that draws it again. */
export interface ViewMessage {
  readonly type: 'view';
  readonly target: PanelTarget | undefined;
  readonly view: PanelView;
}

/** From the page to the host. */
export type PageMessage =
  | ReadyMessage
  | ShowMessage
  | OpenLinkMessage
  | OpenPlaceMessage
  | OpenCitationMessage
  | OpenDocumentMessage
  | ActMessage;

/** The page listens; it wants the words and the view. */
export interface ReadyMessage {
  readonly type: 'ready';
}

/** Go to a day or a paper. */
export interface ShowMessage {
  readonly type: 'show';
  readonly target: PanelTarget;
}

/** Open one of the paper's own links in a browser. */
export interface OpenLinkMessage {
  readonly type: 'openLink';
  readonly key: string;
  readonly url: string;
}

/** Open a document where the paper stands; `line` from 0. */
export interface OpenPlaceMessage {
  readonly type: 'openPlace';
  readonly key: string;
  readonly uri: string;
  readonly line: number;
}

/** Open a file where it cites the paper; `line` from 0, `character` in UTF-16 units into it. */
export interface OpenCitationMessage {
  readonly type: 'openCitation';
  readonly key: string;
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** Open one of the documents of a day. */
export interface OpenDocumentMessage {
  readonly type: 'openDocument';
  readonly date: string;
  readonly uri: string;
}

/** What can be done with a paper. */
export type PanelAction = 'insertCitation' | 'copyBibtex';

export interface ActMessage {
  readonly type: 'act';
  readonly action: PanelAction;
  readonly key: string;
}

/** Whether the page may act on a message; false for anything malformed or unknown. */
export const isHostMessage = union<HostMessage>(
  object<StartMessage>({ type: literal('start'), strings: isPanelStrings }),
  object<ViewMessage>({
    type: literal('view'),
    target: (value): value is PanelTarget | undefined => value === undefined || isPanelTarget(value),
    view: isPanelView,
  }),
);

/** Whether the host may look at a message; false for anything malformed or unknown. */
export const isPageMessage = union<PageMessage>(
  object<ReadyMessage>({ type: literal('ready') }),
  object<ShowMessage>({ type: literal('show'), target: isPanelTarget }),
  object<OpenLinkMessage>({ type: literal('openLink'), key: text, url: text }),
  object<OpenPlaceMessage>({ type: literal('openPlace'), key: text, uri: text, line: count }),
  object<OpenCitationMessage>({
    type: literal('openCitation'),
    key: text,
    uri: text,
    line: count,
    character: count,
  }),
  object<OpenDocumentMessage>({ type: literal('openDocument'), date: text, uri: text }),
  object<ActMessage>({ type: literal('act'), action: literal('insertCitation', 'copyBibtex'), key: text }),
);
