import { actRegisters, lastingRegisters, moneyRegisters, remedyBlocks, remedyResults } from '@vc/domain';
import type { SpotCheckItemEntity } from '../../../src/quality/spot-check.entities.ts';
import type { HandEntryEntity, RegisterActEntity, RegisterItemEntity } from '../../../src/register/register.entities.ts';
import type { RemedyEntity } from '../../../src/remedy/remedy.entity.ts';
import { chance, idAt, later, type Place, type RowOf, rowAt } from './spread.ts';

const blocks = Object.keys(remedyBlocks);
const results = Object.keys(remedyResults);
const withMoney: readonly string[] = moneyRegisters;

/** A document or matter: most stay in force for years. */
export function itemRow(place: Place): RowOf<RegisterItemEntity> {
  const { i, on, any } = place;
  return {
    ...rowAt(place),
    register: any.of(lastingRegisters),
    title: `登记事项 ${i}`,
    number: null,
    startedOn: on,
    openedOn: later(on, any.int(0, 10)),
    endedOn: chance(any, 40) ? later(on, any.int(200, 1500)) : null,
    contentId: null,
    withdrawn: chance(any, 2) ? 1 : 0,
  };
}

export function actRow(place: Place): RowOf<RegisterActEntity> {
  const { i, on, any } = place;
  const register = any.of(actRegisters);
  const fen = withMoney.includes(register) ? any.int(100, 10_000_000) : null;
  return { ...rowAt(place), register, title: `登记行为 ${i}`, on, fen, withdrawn: chance(any, 2) ? 1 : 0 };
}

export function remedyRow(place: Place): RowOf<RemedyEntity> {
  const { i, on, any } = place;
  const decidedOn = later(on, any.int(30, 120));
  return {
    ...rowAt(place),
    block: any.of(blocks),
    title: `复议诉讼 ${i}`,
    number: null,
    foiId: null,
    filedOn: on,
    decidedOn,
    result: decidedOn && any.of(results),
    withdrawn: chance(any, 2) ? 1 : 0,
  };
}

export function handRow(place: Place): RowOf<HandEntryEntity> {
  return {
    ...rowAt(place),
    year: Number(place.on.slice(0, 4)),
    figure: 'two/art20_5/permits/decisions',
    amount: 1,
    reason: '另一系统中的数字',
    enteredBy: '王科长',
    enteredOn: place.on,
    withdrawn: chance(place.any, 10) ? 1 : 0,
  };
}

export function spotCheckItemRow(place: Place): RowOf<SpotCheckItemEntity> {
  const failed = chance(place.any, 10);
  return {
    ...rowAt(place),
    checkId: idAt('K', 0),
    year: Number(place.on.slice(0, 4)),
    disclosureId: idAt('D', place.i),
    title: `抽查记录 ${place.i}`,
    catalogue: 'platform/merchant',
    publishedOn: place.on,
    state: failed ? 'closed' : 'passed',
    finding: failed ? '链接打不开' : null,
    everFailed: failed ? 1 : 0,
  };
}
