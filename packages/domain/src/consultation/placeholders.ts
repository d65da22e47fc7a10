/**
 * Placeholders of canned answers (常用答复): `{{本局电话}}` for what the bureau says of itself, `{{政策:ID.要点}}` for a fact
 * of a public item, so that an answer carries today's figures and not those of the day when it was written.
 */
export const bureauFacts = {
  本局名称: 'name',
  本局电话: 'phone',
  本局地址: 'address',
  办公时间: 'hours',
} as const;
export type BureauFact = (typeof bureauFacts)[keyof typeof bureauFacts];

export type Placeholder =
  | { text: string; bureau: BureauFact }
  /** `fact`: 标题、要点, or the label of one of the item's own fields. */
  | { text: string; item: string; fact: string }
  | { text: string; problem: string };

const SLOT = /\{\{([^{}]*)\}\}/g;
const ITEM = /^政策[:：]\s*([0-9A-Z]{26})\s*[.．。]\s*(.+)$/;

function read(text: string, inner: string): Placeholder {
  const name = inner.trim();
  if (Object.hasOwn(bureauFacts, name)) return { text, bureau: bureauFacts[name as keyof typeof bureauFacts] };
  const [, item, fact] = ITEM.exec(name) ?? [];
  if (item && fact) return { text, item, fact: fact.trim() };
  return { text, problem: `不认识“${text}”，可用：${Object.keys(bureauFacts).join('、')}，或 {{政策:编号.标题}}、{{政策:编号.要点}}` };
}

/** The placeholder for what the bureau says of itself (`{{本局电话}}`), or for a fact of an item (`{{政策:ID.要点}}`). */
export const placeholderFor = (fact: string, item?: string): string => (item ? `{{政策:${item}.${fact}}}` : `{{${fact}}}`);

/** The placeholders of a text, each once. */
export function placeholdersIn(text: string): Placeholder[] {
  const found = new Map<string, Placeholder>();
  for (const [whole, inner] of text.matchAll(SLOT)) found.set(whole, read(whole, inner as string));
  return [...found.values()];
}

/** `text` with every placeholder replaced by what `valueOf` says of it. */
export const fillPlaceholders = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(SLOT, whole => values.get(whole) ?? whole);

/** True for a text that still asks for something to be put in. */
export const hasPlaceholders = (text: string): boolean => /\{\{[^{}]*\}\}/.test(text);
