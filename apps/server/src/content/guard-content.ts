import {
  type FieldProblem,
  type GuardFound,
  type GuardList,
  guardReleases,
  type Kind,
  kindOf,
  Problem,
  publicFields,
  type UploadFinding,
} from '@vc/contract';
import {
  type Day,
  dayOf,
  type GuardFinding,
  type GuardOptions,
  type GuardWord,
  readWordList,
  releaseOf,
  releaseRefusal,
  type Scan,
  scannerFor,
  settle,
} from '@vc/domain';
import { textsOfArticle } from '../guard/index.ts';
import { picturesIn } from '../platform/safe-html.ts';
import type { Tx } from '../platform/tx.ts';
import { siteIn } from '../site/index.ts';
import type { ContentEntity } from './content.entity.ts';
import { GuardPassEntity } from './publication.entity.ts';
import type { Asks } from './steps.ts';
import { writersOf } from './writers.ts';

/** The setting that holds the bureau's own list. */
export const GUARD_SETTING = 'guard';
export const noList: GuardList = { words: '', publicNumbers: [] };

type Text = Pick<ContentEntity, 'kind' | 'title' | 'summary' | 'body' | 'fields' | 'attachments' | 'attribute' | 'changeNote'>;
type Found = GuardFinding & { field: string };

/** What the bureau adds to the rules, and the year by which children are told from adults. */
export async function guardOptions(asks: Asks, today = dayOf(new Date())): Promise<GuardOptions> {
  const [row] = await asks.query<{ value: string | GuardList }[]>('SELECT value FROM setting WHERE name = ?', [GUARD_SETTING]);
  const list: GuardList = row ? (typeof row.value === 'string' ? JSON.parse(row.value) : row.value) : noList;
  const { phone } = await siteIn(asks);
  return { words: wordsOf(list), publicNumbers: [...list.publicNumbers, phone], year: Number(today.slice(0, 4)) };
}

/** The bureau's rules, ready to be run over many items. */
export const guardScan = async (asks: Asks, today: Day): Promise<Scan> => scannerFor(await guardOptions(asks, today));

/** A list that was kept can be read; one that no longer can is passed over rather than stopping all publication. */
function wordsOf({ words }: GuardList): GuardWord[] {
  try {
    return readWordList(words);
  } catch {
    return [];
  }
}

/** Everything that the public would read. Office telephones are meant to be public and are not looked for. */
function textsOf({ kind, title, summary, body, fields, attachments, changeNote }: Text): [field: string, text: string][] {
  const open = new Set((kindOf(kind) as Kind).form.filter(({ field }) => field === 'contact').map(({ field }) => field));
  return [
    ['title', title],
    ['summary', summary],
    ['changeNote', changeNote ?? ''],
    ...textsOfArticle(body).map((text): [string, string] => ['body', text]),
    ...picturesIn(body).map(({ alt }): [string, string] => ['body', alt]),
    ...attachments.map(({ name }): [string, string] => ['attachments', name]),
    ...Object.entries(publicFields(kindOf(kind) as Kind, fields))
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !open.has(entry[0]))
      .map(([field, text]): [string, string] => [`fields.${field}`, text]),
  ];
}

/** What the guard finds in an item, each once for each field. */
export function findIn(item: Text, scan: Scan): Found[] {
  const found = textsOf(item)
    .flatMap(([field, text]) => scan(text).map(finding => ({ ...finding, field })))
    // What is not to be made public may say so.
    .filter(({ rule }) => rule !== 'not-public' || item.attribute === 'public');
  const seen = new Set<string>();
  return settle(found).filter(({ field, rule, mark }) => {
    const key = `${field} ${rule} ${mark}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

type Pass = Pick<GuardPassEntity, 'rule' | 'mark' | 'byName' | 'reason' | 'createdAt'>;

const passesOf = (asks: Asks, id: string): Promise<Pass[]> =>
  asks.query('SELECT rule, mark, byName, reason, createdAt FROM guard_pass WHERE contentId = ?', [id]);

/** What was found in the files that an item shows, when they were uploaded. */
async function findInFiles(asks: Asks, { id, body, attachments }: ContentEntity): Promise<Found[]> {
  const shown = new Set([...attachments.map(({ key }) => key), ...picturesIn(body).map(({ key }) => key)]);
  if (shown.size === 0) return [];
  const files = await asks.query<{ key: string; name: string; findings: string | UploadFinding[] }[]>(
    'SELECT `key`, name, findings FROM file WHERE contentId = ?',
    [id],
  );
  return files
    .filter(({ key }) => shown.has(key))
    .flatMap(({ name, findings }) =>
      (typeof findings === 'string' ? (JSON.parse(findings) as UploadFinding[]) : findings).map(({ where, title, ...rest }) => ({
        ...rest,
        title: `${title}（“${name}”${where}）`,
        field: 'attachments',
        offset: 0,
        length: 0,
      })),
    );
}

/** Everything the guard finds in an item: in its words, and in its files. */
const allIn = async (asks: Asks, row: ContentEntity, scan: Scan): Promise<Found[]> => [
  ...findIn(row, scan),
  ...(await findInFiles(asks, row)),
];

/** What the guard finds in an item, and which of it has been let through. */
export async function guardedIn(asks: Asks, row: ContentEntity, scan: Scan): Promise<GuardFound[]> {
  const found = await allIn(asks, row, scan);
  if (found.length === 0) return [];
  const passes = await passesOf(asks, row.id);
  return found.map(finding => {
    const release = releaseOf(finding);
    const pass = release === 'never' ? undefined : passes.find(({ rule, mark }) => rule === finding.rule && mark === finding.mark);
    const { field, rule, level, title, excerpt, mark, basis, fix } = finding;
    const passed = pass ? { by: pass.byName, on: dayOf(new Date(pass.createdAt)) as Day, reason: pass.reason } : null;
    return { field, rule, level, title, excerpt, mark, basis, fix, release, passed };
  });
}

/** True for what stops an item: at submission only what its author can mend, at publication whatever is not let through. */
const stops = ({ level, release, passed }: GuardFound, at: 'submission' | 'publication'): boolean =>
  passed === null && (level === 'block' || (level === 'secrecy' && (at === 'publication' || release === 'never')));

/** What the guard has against an item going on, each with its field and what to do. */
export const guardProblems = (found: readonly GuardFound[], at: 'submission' | 'publication'): FieldProblem[] =>
  found
    .filter(finding => stops(finding, at))
    .map(({ field, title, excerpt, fix, release }) => ({
      field,
      message: `含有${title}${excerpt ? ` ${excerpt}` : ''}：${fix}${release === 'never' ? '' : `；确需公开的，${guardReleases[release]}`}`,
    }));

/** Lets a finding through. Problems: `invalid` with why it may not be, `not_found` when it is no longer there. */
export async function passFinding(
  tx: Tx,
  row: ContentEntity,
  { rule, mark, reason }: { rule: string; mark: string; reason: string },
): Promise<void> {
  const finding = (await allIn(tx, row, await guardScan(tx, tx.today))).find(one => one.rule === rule && one.mark === mark);
  if (!finding) throw new Problem('not_found', '内容里已经没有这一处，请刷新后再看');
  const by = { id: tx.who.id ?? '', secrecyOfficer: tx.who.roles.includes('secrecy') };
  const refusal = releaseRefusal(finding, by, await writersOf(tx, row), reason);
  if (refusal) throw new Problem('invalid', undefined, [{ field: 'reason', message: refusal }]);
  const { id, name } = tx.who;
  await tx.keepRow(GuardPassEntity, { contentId: row.id, rule: finding.rule, mark, reason, byId: id, byName: name });
  await tx.save(row, 'guard-pass', `${finding.title} ${finding.excerpt}：${reason}`);
}
