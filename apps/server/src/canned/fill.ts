import { type Cite, kindOf, quoted } from '@vc/contract';
import { type BureauFact, bureauFacts, type Day, fillPlaceholders, type Placeholder, placeholdersIn } from '@vc/domain';
import { PublicationEntity } from '../content/index.ts';
import type { Reader } from '../platform/db.ts';
import { siteIn } from '../site/index.ts';

/** A text with today's facts put in, or why they cannot be. */
export interface Filled {
  text: string;
  cites: Cite[];
  problems: { field: string; message: string }[];
}

type Value = { value: string } | { problem: string };

/** Whether it still holds on its own word: live, not past its day, not said to be repealed. */
function outdated(item: PublicationEntity, today: Day): string | null {
  if (item.state !== 'live') return '已经撤下';
  if (item.expiresOn !== null && item.expiresOn < today) return '已经过期';
  return kindOf(item.kind)?.inForce(item.fields) === false ? '已经废止或失效' : null;
}

function lookUp(
  placeholder: Placeholder,
  items: ReadonlyMap<string, PublicationEntity>,
  bureau: Record<BureauFact, string>,
  today: Day,
): Value {
  if ('problem' in placeholder) return { problem: placeholder.problem };
  if ('bureau' in placeholder) {
    const value = bureau[placeholder.bureau];
    return value ? { value } : { problem: `单位信息里还没有填“${labelOf(placeholder.bureau)}”` };
  }
  const item = items.get(placeholder.item);
  if (!item) return { problem: '引用的政策已经下线，请换一条现行的' };
  const gone = outdated(item, today);
  if (gone) return { problem: `引用的“${item.title}”${gone}，请改用现行政策` };
  const value = quoted(kindOf(item.kind), item, placeholder.fact);
  return value ? { value } : { problem: `“${item.title}”没有填“${placeholder.fact}”` };
}

const labelOf = (fact: BureauFact): string => Object.entries(bureauFacts).find(([, known]) => known === fact)?.[0] ?? fact;

/** Canned answers with what policies and the bureau say today, in the order given. */
export async function fillAll(read: Reader, texts: readonly string[], today: Day): Promise<Filled[]> {
  const all = texts.map(placeholdersIn);
  const ids = [...new Set(all.flat().flatMap(one => ('item' in one ? [one.item] : [])))];
  const found = ids.length ? await read.createQueryBuilder(PublicationEntity, 'p').where('p.id IN (:...ids)', { ids }).getMany() : [];
  const items = new Map(found.map(item => [item.id, item]));
  const { name, phone, address, hours } = await siteIn(read);
  const bureau = { name, phone, hours, address: address ?? '' };
  return texts.map((text, i) => {
    const placeholders = all[i] as Placeholder[];
    const values = placeholders.map(one => ({ one, value: lookUp(one, items, bureau, today) }));
    const good = new Map(values.flatMap(({ one, value }) => ('value' in value ? [[one.text, value.value] as const] : [])));
    const cited = [...new Set(placeholders.flatMap(one => ('item' in one && good.has(one.text) ? [one.item] : [])))];
    return {
      text: fillPlaceholders(text, good),
      cites: cited.flatMap(id => {
        const item = items.get(id);
        return item ? [{ id, kind: item.kind, title: item.title, state: 'live' as const }] : [];
      }),
      problems: values.flatMap(({ one, value }) => ('problem' in value ? [{ field: one.text, message: value.problem }] : [])),
    };
  });
}
