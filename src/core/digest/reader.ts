import type { Range } from '../text';
import type { Block, HeadingBlock, ItemBlock, RowBlock, TextBlock } from './block';
import { looksLikeAuthors } from './author-list';
import { dateIn } from './dates';
import { titleAbovePaper } from './above-paper';
import { calloutTitle, isNextCallout } from './callout';
import { cardOpening } from './card-opening';
import { DetailsDepth } from './details-depth';
import type { Draft, Shape } from './draft';
import { hasId, isPaperWithoutId, startDraft } from './draft-start';
import { isOfPending, isPartOf, isSecondLine, namesOwnPaper, startsAnew, summaryKind } from './entry-rules';
import { PAUSE, type Drafts } from './drafts';
import { Fields } from './fields';
import { headingLine } from './heading-line';
import { labelAt, labelRole, type Label } from './labels';
import { markedTitle, ownTitle, type OwnTitle } from './own-title';
import { Sections } from './sections';
import { TableReader } from './table-reader';
import { bringsId, isEntryTitle, isMetadata, textLine, type TextLine } from './text-line';
import { canBeTitle } from './title-text';

/**
 * Reads entries out of blocks, one block after the other: a state machine over the title that is open (a heading or a
 * strong line), the open list items, and the open table.
 */
export class Reader {
  private readonly done: Draft[] = [];
  private readonly sections = new Sections();
  private readonly tables: TableReader;
  private readonly fields: Fields;
  /** The heading or strong line whose lines are being read. */
  private card: Draft | undefined;
  /** A strong line under an open entry: the next title, if what follows says so, else a line of that entry. */
  private pending: Draft | undefined;
  /** Open list items, outermost first. */
  private items: Draft[] = [];
  private readonly details = new DetailsDepth();
  /** How deep in `<details>` the card began. */
  private cardDepth = 0;

  constructor(
    private readonly text: string,
    private readonly blocks: readonly Block[],
  ) {
    this.tables = new TableReader(text, this.sections);
    this.fields = new Fields(text);
  }

  /** All entries of the blocks, in the order of the file; pauses now and then, so that a caller may do other work. */
  *steps(): Generator<void, Drafts> {
    for (const [at, block] of this.blocks.entries()) {
      if (at % PAUSE === PAUSE - 1) yield;
      if (block.kind !== 'row') this.tables.pause(block, this.text);
      if (block.kind === 'heading') this.heading(block, at);
      else if (block.kind === 'row') this.row(block, this.blocks[at + 1]);
      else if (block.kind === 'item') this.item(block, at);
      else if (block.kind === 'text') this.line(block, at);
      else if (block.kind === 'rule' && this.details.depth <= this.cardDepth) this.closeCard();
    }
    this.tables.end();
    this.closeCard();
    const drafts = [...this.done, ...this.tables.drafts].sort((a, b) => a.start - b.start);
    return { drafts, headingDate: this.sections.firstDate, tables: this.tables };
  }

  private heading(block: HeadingBlock, at: number): void {
    this.closeItems();
    const line = headingLine(this.text, block);
    const own = this.sections.headingTitle(this.text, block, line.links);
    const { card, text, blocks } = this;
    const isFolded = this.details.depth > this.cardDepth;
    if (card && isPartOf(card, block, line, { text, blocks, at, isFolded })) {
      this.fields.absorb(card, line);
      const kind = summaryKind(own.title);
      if (kind) this.fields.begin(card, kind, block.endLine);
      else this.fields.stop();
      return;
    }
    this.closeCard();
    this.sections.leave(block.level);
    const section = this.sections.name;
    this.sections.enterHeading(this.text, block, line.links);
    if (!bringsId(line) && !canBeTitle(own.title)) return;
    this.open(this.draft('heading', block.level, line, own, section));
    if (this.card && own.kind === 'link') this.fields.rest(this.card, own, block.content.end);
  }

  private row(block: RowBlock, next: Block | undefined): void {
    const isHeader = block.isHeader === true || (next?.kind === 'row' && next.isDelimiter);
    if (block.isDelimiter) return;
    const { card } = this;
    const inEntry =
      card !== undefined &&
      hasId(card) &&
      (this.details.depth > this.cardDepth || !isHeader) &&
      !this.tables.isOpen;
    if (card && !this.tables.isOpen && !isHeader && block.cells.length === 2) {
      const [name, value] = block.cells;
      const role = name && labelRole(this.slice(name));
      if (value && role) {
        this.fields.apply(
          card,
          { role, name: '', valueStart: value.start },
          textLine(this.text, value, block.line, block.endLine),
        );
        return;
      }
    }
    if (inEntry || (isHeader && !this.tables.lists(block))) return;
    if (isHeader) this.closeCard();
    this.tables.row(block, isHeader);
  }

  private item(block: ItemBlock, at: number): void {
    while ((this.items.at(-1)?.level ?? -1) >= block.indent) this.closeItem();
    const owner = this.items.at(-1) ?? this.card;
    const line = textLine(this.text, block.content, block.line, block.endLine);
    const { start, end } = block.content;
    const label = labelAt(this.text, start, end);
    const own = ownTitle(this.text, start, end, line.links, true);
    if (label && owner && !namesOwnPaper(owner, label, own, line)) {
      if (label.role !== 'title') {
        this.labelled(owner, label, line);
        return;
      }
      const next = this.blocks[at + 1];
      const hasItems = next?.kind === 'item' && next.indent > block.indent;
      if (this.items.length > 0 || (!hasId(owner) && !hasItems)) {
        this.fields.retitle(owner, label.valueStart, line);
        return;
      }
    }
    if (owner && hasId(owner) && !startsAnew(this.text, owner, block, line, own)) {
      this.fields.absorb(owner, line);
      return;
    }
    if (bringsId(line) && !(own && isEntryTitle(this.text, own, line))) {
      if (owner && !hasId(owner) && isMetadata(this.text, line, 20)) this.labelled(owner, undefined, line);
      return;
    }
    if (!own) {
      this.group(block, line);
      return;
    }
    if (owner && owner.shape !== 'item' && hasId(owner)) this.closeCard();
    const draft = this.draft('item', block.indent, line, own, this.sections.name);
    this.items.push(draft);
    this.fields.rest(draft, own, end);
  }

  /** An item that is only a date (`- **[2025.02.07]**`) dates the items below it. */
  private group(block: ItemBlock, line: TextLine): void {
    const found = dateIn(this.slice(block.content).slice(0, 40));
    if (!found || line.links.length > 0) return;
    const draft = this.draft('item', block.indent, line, undefined, this.sections.name);
    this.fields.setDate(draft, found.iso, block.content.start + found.start, block.content.start + found.end);
    this.items.push(draft);
  }

  private line(block: TextBlock, at: number): void {
    this.details.count(this.slice(block.range), block.range.start, block.line);
    if (this.card && this.details.depth < this.cardDepth) this.closeCard();
    while (this.items.length > 0 && !this.belongsToItem(block)) this.closeItem();
    const owner = this.items.at(-1) ?? this.card;
    const { start, end } = block.range;
    const line = textLine(this.text, block.range, block.line, block.endLine);
    const label = labelAt(this.text, start, end);
    if (label?.role === 'date' && (!owner || (owner.level === 1 && !hasId(owner)))) {
      this.sections.firstDate ??= dateIn(this.text.slice(label.valueStart, end).slice(0, 60))?.iso;
    }
    if (label && (owner ?? label.role === 'title')) {
      this.labelledLine(owner, label, line);
      return;
    }
    const isWhere = isMetadata(this.text, line) || isSecondLine(this.text, owner, line);
    if (owner && !(isWhere && !hasId(owner)) && this.fields.continue(owner, block.range, block.line)) return;
    const own = calloutTitle(this.text, line) ?? markedTitle(this.text, start, end, line.links);
    if (own && this.beginsCard(owner, own, line)) return;
    const above = titleAbovePaper(this.text, this.blocks, at, owner, own);
    if (above) this.begin(above, line);
    if (above || !owner) return;
    if (hasId(owner) || isWhere) this.labelled(owner, undefined, line);
    else if (bringsId(line)) return;
    const isPeople =
      this.pending !== undefined &&
      looksLikeAuthors(this.slice(block.range).replace(/\s*(?:\\|<br\s*\/?>)$/, ''));
    this.fields.free((isPeople && this.pending) || owner, block.range, block.line);
  }

  private labelledLine(owner: Draft | undefined, label: Label, line: TextLine): void {
    const telling = line.links.find((link) => link.id !== undefined && !link.isGeneric && !link.isBadge);
    if (label.role === 'title') {
      if (
        owner &&
        (owner.shape === 'item' || (owner.shape === 'heading' && owner.fields > 0 && !hasId(owner)))
      ) {
        this.fields.retitle(owner, label.valueStart, line);
        return;
      }
      const own = ownTitle(this.text, label.valueStart, line.range.end, line.links, false);
      if (own) this.begin(own, line);
      if (own && this.card) this.fields.begin(this.card, 'title', line.endLine);
      return;
    }
    if (!owner) return;
    // "**论文**：[T](..)" under an editor's headline: the link's text is what the paper is called.
    if (label.role === 'link' && telling && owner.shape === 'heading' && !hasId(owner)) {
      this.fields.retitle(owner, label.valueStart, line);
      return;
    }
    this.labelled(owner, label, line);
  }

  /** A line with a label, or one that says where the paper is: it may belong to the title that is pending. */
  private labelled(owner: Draft, label: Label | undefined, line: TextLine): void {
    let draft = owner;
    const { pending } = this;
    if (pending && owner === this.card && isOfPending(this.text, owner, label, line)) {
      this.open(pending);
      draft = pending;
    }
    if (label) {
      this.fields.apply(draft, label, line);
      return;
    }
    this.fields.dateIn(pending && draft !== pending && !bringsId(line) ? pending : draft, line);
    this.fields.absorb(draft, line);
  }

  /** Begins a paper at a line of text, if it is one that does; a strong line may have to wait for what follows. */
  private beginsCard(owner: Draft | undefined, own: OwnTitle, line: TextLine): boolean {
    const opening = cardOpening(this.text, owner, own, line);
    if (opening === 'none') return false;
    if (opening === 'linked') {
      this.begin(own, line);
      return true;
    }
    this.closeItems();
    const isSummary = this.slice(line.range).includes('<summary');
    const opener = isSummary ? this.details.openedAbove(line.line) : undefined;
    const draft = this.draft('bold', 7, line, own, this.sections.name);
    this.pending = opener ? { ...draft, ...opener } : draft;
    if (!this.card || isSummary || isNextCallout(this.text, this.card.start, line.range.start))
      this.open(this.pending);
    return true;
  }

  private begin(own: OwnTitle, line: TextLine): void {
    this.open(this.draft('bold', 7, line, own, this.sections.name));
    if (this.card) this.fields.rest(this.card, own, line.range.end);
  }

  private open(draft: Draft): void {
    this.closeCard();
    this.card = draft;
    this.cardDepth = this.details.depth;
  }

  private belongsToItem({ indent, line }: TextBlock): boolean {
    return this.items.slice(-1).some((item) => indent > item.level || line === item.endLine + 1);
  }

  private draft(
    shape: Shape,
    level: number,
    line: TextLine,
    own: OwnTitle | undefined,
    section: string | undefined,
  ): Draft {
    const group = this.items.filter((item) => item.hasOwnDate).at(-1);
    const above =
      group?.date === undefined ? this.sections.date : { iso: group.date, range: group.dateRange };
    return startDraft({ shape, level, section }, line, own, above);
  }

  private close(draft: Draft): void {
    this.fields.stop(draft);
    if (canBeTitle(draft.title) && (hasId(draft) || isPaperWithoutId(draft))) this.done.push(draft);
  }

  private closeItem(): void {
    const item = this.items.pop();
    if (item) this.close(item);
  }

  private closeItems(): void {
    while (this.items.length > 0) this.closeItem();
  }

  private closeCard(): void {
    this.closeItems();
    if (this.card) this.close(this.card);
    this.card = undefined;
    this.pending = undefined;
  }

  private slice(range: Range): string {
    return this.text.slice(range.start, range.end);
  }
}
