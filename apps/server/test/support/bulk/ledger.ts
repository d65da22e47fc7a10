import { addDays, type Channel, catalogueLeaves, nodeOf, type Topic } from '@vc/domain';
import type { DisclosureEntity } from '../../../src/disclosure/disclosure.entity.ts';
import { chance, idAt, type Place, type RowOf, rowAt } from './spread.ts';

/** Records a year of the leaves that hold most, as in the report of 2020; the other leaves share the rest. */
const weights: Readonly<Record<string, number>> = {
  'platform/merchant': 31,
  'wechat-news': 30,
  'platform/activity': 10,
  'platform/role-model': 10,
  'service-item': 6,
  'platform/job': 5,
};
const leaves = [...Object.entries(weights).flatMap(([key, n]) => Array.from({ length: n }, () => key)), ...catalogueLeaves];
const sections = ['优抚科', '移交安置科', '就业创业科', '办公室', null];

const channelOf = (catalogue: string): Channel =>
  catalogue.startsWith('platform/') ? 'platform' : catalogue === 'wechat-news' ? 'wechat' : 'website';

function topicOf(catalogue: string, n: number): Topic | null {
  if (catalogue === 'platform/job') return 'job';
  if (catalogue === 'platform/policy') return n % 2 ? 'employment-policy' : 'pension';
  return catalogue === 'platform/base' ? (n % 2 ? 'employment-base' : 'startup-park') : null;
}

/** A row of the ledger. Every eighth thing stands on a second channel too; two in a hundred have been withdrawn. */
export function disclosureRow(place: Place): RowOf<DisclosureEntity> {
  const { i, on, any } = place;
  const second = i % 9 === 8;
  const item = second ? i - 1 : i;
  const catalogue = any.of(leaves);
  const formedOn = chance(any, 80) ? addDays(on, -any.int(0, 30)) : null;
  const itemId = idAt('D', item);
  const channel = second ? 'website' : channelOf(catalogue);
  const withdrawnOn = chance(any, 2) ? on : null;
  return {
    ...rowAt(place),
    itemId,
    catalogue,
    channel,
    topic: topicOf(catalogue, item),
    title: `${nodeOf(catalogue)?.label ?? ''}第 ${item} 号`,
    indexNumber: null,
    section: any.of(sections),
    formedOn,
    dueOn: formedOn && addDays(formedOn, 28),
    publishedOn: on,
    validity: null,
    importKey: null,
    withdrawnOn,
    goneAfter: null,
    quantity: catalogue === 'platform/job' ? any.int(1, 60) : null,
    url: null,
    sourceType: null,
    sourceId: null,
    liveKey: withdrawnOn ? null : `${itemId} ${i}`,
  };
}
