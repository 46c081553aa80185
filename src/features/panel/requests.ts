import * as vscode from 'vscode';
import { allLinks } from '../../core/card/facts';
import { isUnread } from '../../core/memory/reading-states';
import { isHttps } from '../../core/panel/https';
import type { PageMessage } from '../../core/panel/protocol';
import type { PanelDeps } from './deps';

/** What a page asks for that concerns more than the page itself. */
export type PageRequest = Exclude<PageMessage, { type: 'ready' | 'show' | 'showDay' | 'showHits' | 'pick' }>;

/** What requests are done with. */
interface RequestDeps extends Pick<PanelDeps, 'library' | 'buildCard' | 'cited' | 'metadata' | 'log'> {
  readonly actions: Omit<PanelDeps['actions'], 'filterTree'>;
}

/**
 * Does what the page asks for, if the library knows what it names: a paper by its key, a link among the paper's own, a
 * document where the paper stands. What the library does not know is dropped and logged. Rejects when the action does.
 */
export async function answer(request: PageRequest, deps: RequestDeps): Promise<void> {
  const done = await perform(request, deps);
  if (!done)
    deps.log.warn(`The panel asked for "${request.type}" on something the library does not have; ignored.`);
}

async function perform(
  request: PageRequest,
  { library, actions, buildCard, cited, metadata }: RequestDeps,
): Promise<boolean> {
  const { snapshot } = library;
  if (request.type === 'openDocument') {
    if (snapshot.day(request.date)?.uris.includes(request.uri) !== true) return false;
    await actions.openPlace(request.uri, 0);
    return true;
  }
  if (request.type === 'completeDay') {
    if (snapshot.day(request.date) === undefined) return false;
    await actions.completeDay(request.date);
    return true;
  }
  if (request.type === 'markDay') {
    const day = snapshot.day(request.date);
    if (day === undefined) return false;
    const unread = day.papers.filter((paper) => isUnread(buildCard(paper).state));
    await actions.mark(
      unread.map(({ key }) => key),
      'read',
    );
    return true;
  }
  const paper = snapshot.paper(request.key);
  if (paper === undefined) return false;
  switch (request.type) {
    case 'act':
      if (request.action === 'lookUp') {
        if (paper.arxivId === undefined) return false;
        // The page itself shows that it waits, and what came of it.
        await metadata.lookUp([paper.arxivId], { reason: 'asked' });
      } else await actions[request.action](request.key);
      return true;
    case 'mark':
      await actions.mark([request.key], request.mark);
      return true;
    case 'openLink': {
      const { url } = request;
      if (!isHttps(url) || !allLinks(buildCard(paper)).some((link) => link.url === url)) return false;
      await vscode.env.openExternal(vscode.Uri.parse(url, true));
      return true;
    }
    case 'openPlace': {
      const { uri, line } = request;
      if (!buildCard(paper).places.some((place) => place.uri === uri && place.line === line)) return false;
      await actions.openPlace(uri, line);
      return true;
    }
    case 'openCitation': {
      const { uri, line, character } = request;
      const places = paper.arxivId === undefined ? [] : cited.placesOf(paper.arxivId);
      const place = places.find(
        (other) => other.uri === uri && other.line === line && other.character === character,
      );
      if (place === undefined) return false;
      await actions.openCitation(place);
      return true;
    }
  }
}
