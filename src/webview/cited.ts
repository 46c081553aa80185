import type { CitedFileView, CitedView, PaperView } from '../core/panel/view';
import { fill, type PanelStrings } from '../core/panel/strings';
import type { PageContext } from './context';
import { button } from './controls';
import { el, icon } from './dom';

/** "cited in 3 files"; undefined for none, of which a card says nothing. */
export function citedWords(strings: PanelStrings, count: number | undefined): string | undefined {
  if (count === undefined || count === 0) return undefined;
  return count === 1 ? strings.citedInOne : fill(strings.citedInMany, count);
}

/** Where the workspace cites the paper; each place opens its file there. Nothing when that cannot be known. */
export function citedSection(context: PageContext, view: PaperView): HTMLElement | undefined {
  const { cited } = view;
  if (cited === undefined) return undefined;
  const { strings } = context;
  return el(
    'section',
    { class: 'places cited', attributes: { 'aria-label': strings.citedHere } },
    el(
      'div',
      { class: 'placesHead' },
      el('h2', { text: strings.citedHere }),
      el('span', { class: 'quiet', text: summaryOf(strings, cited) }),
    ),
    cited.files.length === 0
      ? undefined
      : el('ul', {}, ...cited.files.map((file) => fileItem(context, view.key, file))),
    cited.more === 0 ? undefined : el('p', { class: 'quiet', text: fill(strings.morePlaces, cited.more) }),
  );
}

function summaryOf(strings: PanelStrings, { count, isComplete }: CitedView): string {
  const words = citedWords(strings, count) ?? (isComplete ? strings.notCited : undefined);
  const parts = [words, isComplete ? undefined : strings.notAllLooked];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function fileItem(context: PageContext, key: string, { uri, document, places }: CitedFileView): HTMLElement {
  const { strings, host } = context;
  const isBibliography = places.every(({ isEntry }) => isEntry);
  return el(
    'li',
    {},
    el('span', { class: 'citedFile' }, icon('file'), el('bdi', { text: document })),
    ...places.map(({ line, character }) =>
      button(
        {
          id: `cited ${uri} ${line} ${character}`,
          class: 'textButton',
          tooltip: fill(strings.openPlaceLabel, document, line + 1),
        },
        () => host.send({ type: 'openCitation', key, uri, line, character }),
        fill(strings.line, line + 1),
      ),
    ),
    isBibliography ? el('span', { class: 'quiet', text: strings.bibliographyEntry }) : undefined,
  );
}
