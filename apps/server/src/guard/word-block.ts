import type { Gatherer, Place } from './gatherer.ts';

/** A stretch of text in a Word document and how it is kept from, or shown to, a reader. */
export interface Segment {
  text: string;
  inserted: boolean;
  deleted: boolean;
  hidden: boolean;
}

interface View {
  /** Whether a segment belongs to this reading of the text. */
  has(segment: Segment): boolean;
  /** What a finding must touch to be of this reading, and what is then said of its place. */
  of: ((segment: Segment) => boolean) | null;
  remark: string;
}

/** The text as it stands, with what is hidden, and as it was before the tracked changes: a number may show in any one of them. */
const VIEWS: readonly View[] = [
  { has: ({ deleted, hidden }) => !deleted && !hidden, of: null, remark: '' },
  { has: ({ deleted }) => !deleted, of: ({ hidden }) => hidden, remark: '，隐藏的文字' },
  { has: ({ inserted }) => !inserted, of: ({ deleted }) => deleted, remark: '，修订中删除的文字' },
];

/** A paragraph or a row of a table: looked at in every reading that differs from the others. */
export class Block {
  readonly segments: Segment[] = [];

  add(segment: Segment): void {
    const last = this.segments.at(-1);
    const same = last && last.inserted === segment.inserted && last.deleted === segment.deleted && last.hidden === segment.hidden;
    if (same) last.text += segment.text;
    else this.segments.push({ ...segment });
  }

  get text(): string {
    return this.segments.map(({ text }) => text).join('');
  }

  see(gatherer: Gatherer, where: (offset: number) => string): void {
    for (const { has, of, remark } of VIEWS) {
      if (of && !this.segments.some(of)) continue;
      const shown = this.segments.filter(has);
      const place: Place = (offset, length) => (of === null || touches(shown, of, offset, length) ? `${where(offset)}${remark}` : null);
      gatherer.see(shown.map(({ text }) => text).join(''), place);
    }
  }
}

function touches(shown: readonly Segment[], of: (segment: Segment) => boolean, offset: number, length: number): boolean {
  let start = 0;
  for (const segment of shown) {
    const end = start + segment.text.length;
    if (start < offset + length && offset < end && of(segment)) return true;
    start = end;
  }
  return false;
}
