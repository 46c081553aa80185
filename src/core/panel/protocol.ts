/**
 * What the panel's page and its host say to each other. Both sides take a message only when its guard does; anything
 * else is dropped and logged. The page names things (a key, a date, an address); the host looks each up in the library
 * and does nothing for what is not there.
 */
import { isLibraryPick, type LibraryPick } from './library-pick';
import { count, flag, literal, object, text, union } from './schema';
import { isPanelStrings, type PanelStrings } from './strings';
import { isPanelTarget, type PanelTarget } from './target';
import type { PanelView } from './view';
import { isPanelView } from './view-guard';

/** From the host to the page. */
export type HostMessage = StartMessage | SettingsMessage | ViewMessage;

/** First of all: the words. */
export interface StartMessage {
  readonly type: 'start';
  readonly strings: PanelStrings;
}

/** How the person wants the page to be; comes again whenever that changes. */
export interface SettingsMessage {
  readonly type: 'settings';
  /** Whether single letters and signs are keys. */
  readonly singleKeys: boolean;
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
  | ShowDayMessage
  | ShowHitsMessage
  | OpenLinkMessage
  | OpenPlaceMessage
  | OpenCitationMessage
  | OpenDocumentMessage
  | ActMessage
  | MarkMessage
  | MarkDayMessage
  | CompleteDayMessage
  | PickMessage;

/** The page listens; it wants the words and the view, unless it has drawn those that its document brought. */
export interface ReadyMessage {
  readonly type: 'ready';
  readonly hasDrawn: boolean;
}

/** Go to another view. */
export interface ShowMessage {
  readonly type: 'show';
  readonly target: PanelTarget;
}

/** Go to the day that was last shown; from a day, to the newest. */
export interface ShowDayMessage {
  readonly type: 'showDay';
}

/** Tell the hits of a search from one of them on, from 0. */
export interface ShowHitsMessage {
  readonly type: 'showHits';
  readonly query: string;
  readonly first: number;
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
export type PanelAction =
  'insertCitation' | 'copyBibtex' | 'openPdf' | 'editNote' | 'editTags' | 'openNote' | 'lookUp';

export interface ActMessage {
  readonly type: 'act';
  readonly action: PanelAction;
  readonly key: string;
}

/** How a person may mark a paper. */
export type PanelMark = 'unread' | 'reading' | 'read' | 'star' | 'unstar';

export interface MarkMessage {
  readonly type: 'mark';
  readonly mark: PanelMark;
  readonly key: string;
}

/** Mark all papers of a day read that are new or unread. */
export interface MarkDayMessage {
  readonly type: 'markDay';
  readonly date: string;
}

/** Ask services for what they know of a day's papers. */
export interface CompleteDayMessage {
  readonly type: 'completeDay';
  readonly date: string;
}

/** Show the papers that were pressed in the Library view: in the tree, or in the panel itself. */
export interface PickMessage {
  readonly type: 'pick';
  readonly pick: LibraryPick;
  readonly where: 'tree' | 'panel';
}

/** Whether the page may act on a message; false for anything malformed or unknown. */
export const isHostMessage = union<HostMessage>(
  object<StartMessage>({ type: literal('start'), strings: isPanelStrings }),
  object<SettingsMessage>({ type: literal('settings'), singleKeys: flag }),
  object<ViewMessage>({
    type: literal('view'),
    target: (value): value is PanelTarget | undefined => value === undefined || isPanelTarget(value),
    view: isPanelView,
  }),
);

/** Whether the host may look at a message; false for anything malformed or unknown. */
export const isPageMessage = union<PageMessage>(
  object<ReadyMessage>({ type: literal('ready'), hasDrawn: flag }),
  object<ShowMessage>({ type: literal('show'), target: isPanelTarget }),
  object<ShowDayMessage>({ type: literal('showDay') }),
  object<ShowHitsMessage>({ type: literal('showHits'), query: text, first: count }),
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
  object<ActMessage>({
    type: literal('act'),
    action: literal('insertCitation', 'copyBibtex', 'openPdf', 'editNote', 'editTags', 'openNote', 'lookUp'),
    key: text,
  }),
  object<MarkMessage>({
    type: literal('mark'),
    mark: literal('unread', 'reading', 'read', 'star', 'unstar'),
    key: text,
  }),
  object<MarkDayMessage>({ type: literal('markDay'), date: text }),
  object<CompleteDayMessage>({ type: literal('completeDay'), date: text }),
  object<PickMessage>({ type: literal('pick'), pick: isLibraryPick, where: literal('tree', 'panel') }),
);
