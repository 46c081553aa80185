import type { SentenceLabel } from '../core/summary/parts';
import type { PanelStrings } from '../core/panel/strings';
import type { PaperView, SummaryPart } from '../core/panel/view';
import type { PageContext } from './context';
import { el, spoken } from './dom';
import { pieces } from './marked';

const labelNames: Readonly<Record<SentenceLabel, keyof PanelStrings>> = {
  overview: 'labelOverview',
  objective: 'labelObjective',
  method: 'labelMethod',
  result: 'labelResult',
  implication: 'labelImplication',
  other: 'labelOther',
};

/** The digest's own words on the paper, said to be so: the lead, the figure, then each part under its label. */
export function summarySection(context: PageContext, view: PaperView): HTMLElement {
  const { strings } = context;
  const isEmpty = view.lead === undefined && view.parts.length === 0;
  return el(
    'section',
    { class: 'summary', attributes: { 'aria-label': strings.summary } },
    el(
      'div',
      { class: 'summaryHead' },
      el('h2', { text: strings.summary }),
      isEmpty ? undefined : el('p', { class: 'source quiet', text: strings.fromDigest }),
    ),
    isEmpty ? el('p', { class: 'quiet', text: strings.noSummary }) : undefined,
    view.lead === undefined ? undefined : prose('lead', view.lead),
    view.headline === undefined ? undefined : figure(context, view.headline),
    view.parts.length === 0 ? undefined : parts(context, view.parts),
    view.asides.length === 0 ? undefined : asides(context, view.asides),
  );
}

function figure(context: PageContext, headline: string): HTMLElement {
  return el(
    'p',
    { class: 'callout', attributes: { dir: 'auto' } },
    el('span', { class: 'calloutLabel', text: context.strings.headline }),
    spoken(': '),
    el('span', { class: 'calloutText', text: headline }),
  );
}

function parts(context: PageContext, all: readonly SummaryPart[]): HTMLElement {
  const body = el('div', { class: 'parts' });
  const isPlain = all.every((part) => part.label === 'other');
  for (const part of all) {
    const label = isPlain ? undefined : el('h3', { text: context.strings[labelNames[part.label]] });
    body.append(el('div', { class: isPlain ? 'part plain' : 'part' }, label, figured(part)));
  }
  return body;
}

/** A part with its figures set off. */
function figured({ text, figures }: SummaryPart): HTMLElement {
  const strong = (figure: string): HTMLElement => el('strong', { text: figure });
  return el('p', { class: 'text', attributes: { dir: 'auto' } }, ...pieces(text, figures, strong));
}

function asides(context: PageContext, all: readonly string[]): HTMLElement {
  return el(
    'details',
    { class: 'asides' },
    el('summary', { text: context.strings.asides, attributes: { 'data-id': 'asides' } }),
    ...all.map((text) => prose('quiet', text)),
  );
}

function prose(className: string, text: string): HTMLElement {
  return el('p', { class: className, text, attributes: { dir: 'auto' } });
}
