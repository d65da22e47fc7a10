import { consultationRoutes, type FigureRecord, foiRoutes } from '@vc/contract';
import { type Channel, channels, dayInWords, type FigureSource, nodeOf } from '@vc/domain';
import { Link } from 'react-router';
import { inNumbers, inYuan } from '../lib/numbers.ts';
import { useMayCall } from '../session/staff-context.ts';

type Table = FigureRecord['table'];

/** What the day of a record is the day of. */
const dayWords: Record<Table, string> = {
  disclosure: '公开',
  foi: '',
  consultation: '答复',
  remedy: '受理',
  register_item: '制作（新增）',
  register_act: '',
  spot_check_item: '公开',
};

/** An application is listed by the day it came in, or by the day it was finished, as its figure counts. */
const foiDay = (source: FigureSource | null): string =>
  source?.table === 'foi' ? (['received', 'carried-in', 'carried-out'].includes(source.event) ? '收到' : '办结') : '';

/** Where a record may be looked at: in the drawer, on its own page, or in the register that holds it. */
function useRecordAddress({ table, id }: FigureRecord, source: FigureSource | null, toRecord: string): string | null {
  const mayConsultation = useMayCall(consultationRoutes.work);
  const mayFoi = useMayCall(foiRoutes.one);
  const register = source && 'register' in source ? `&register=${source.register}` : '';
  const addresses: Record<Table, string | null> = {
    disclosure: toRecord,
    consultation: mayConsultation ? `/consultations/${id}` : null,
    foi: mayFoi ? `/foi/${id}` : null,
    remedy: '/registers?tab=remedies',
    register_item: `/registers?tab=items${register}`,
    register_act: `/registers?tab=acts${register}`,
    spot_check_item: '/spot-checks',
  };
  return addresses[table];
}

interface RecordLineProps {
  row: FigureRecord;
  /** The filter of the figure that lists it. */
  source: FigureSource | null;
  /** The address at which the drawer shows the record itself. */
  toRecord: string;
}

/** One record behind a number. What it leads to depends on the table it lives in. */
export function RecordLine({ row, source, toRecord }: RecordLineProps) {
  const address = useRecordAddress(row, source, toRecord);
  const money = row.table === 'register_act';
  const facts = [
    `${dayInWords(row.on)}${row.table === 'foi' ? foiDay(source) : dayWords[row.table]}`,
    row.catalogue && (nodeOf(row.catalogue)?.label ?? row.catalogue),
    row.channel && (channels[row.channel as Channel] ?? row.channel),
    row.quantity !== null && (money ? inYuan(row.quantity) : `数量 ${inNumbers(row.quantity)}`),
  ].filter(Boolean);
  const words = (
    <>
      <b>{row.title}</b>
      <small>{facts.join(' · ')}</small>
    </>
  );
  return (
    <li>
      {address ? (
        <Link to={address} preventScrollReset={row.table === 'disclosure'}>
          {words}
        </Link>
      ) : (
        <div>{words}</div>
      )}
    </li>
  );
}
