import { foiRoutes, type RemedyCase, registerRoutes } from '@vc/contract';
import { remedyBlocks, remedyColumns, remedyResults, tableTitles } from '@vc/domain';
import { Link } from 'react-router';
import { useMayCall } from '../session/staff-context.ts';
import { Stamp } from '../ui/stamp.tsx';
import { EntryLine, type LineAct } from './entry-line.tsx';
import { ledgerDay } from './ledger-day.ts';
import { OpenEntry, RegisterList, useStriking } from './register-list.tsx';
import { NEW, useEntryPlace } from './register-place.ts';
import { useRemedies } from './register-query.ts';
import { RemedyForm } from './remedy-form.tsx';
import { StrikeOut } from './strike-out.tsx';
import { TabHead } from './tab-head.tsx';

const FEEDS = `计入年度报告表四《${tableTitles.four}》：分${Object.values(remedyBlocks).join('、')}三栏，按结果各计一件；年底没有审结的计入“${remedyColumns.pending}”，上年结转的也计。`;

/** Reviews and lawsuits about disclosure (复议诉讼). */
export function RemediesTab() {
  const list = useRemedies();
  const place = useEntryPlace();
  const mayAdd = useMayCall(registerRoutes.addRemedy);
  const striking = useStriking(list);
  return (
    <>
      <TabHead feeds={[FEEDS]} add={mayAdd ? '登记' : null} onAdd={() => place.open(NEW)} />
      <RegisterList
        of={list}
        label="复议诉讼"
        empty="没有登记过复议、诉讼"
        emptyWords="没有的不用登记，年度报告表四按零计。"
        line={row => <RemedyLine key={row.id} row={row} onOpen={place.open} onStrike={() => striking.ask(row.id)} />}
      />
      <OpenEntry of={list} entry={place.entry} mayAdd={mayAdd} onClose={place.shut}>
        {row => <RemedyForm key={place.entry} row={row} focus={place.focus} onClose={place.shut} />}
      </OpenEntry>
      {striking.row && <StrikeOut route={registerRoutes.withdrawRemedy} row={striking.row} onClose={striking.shut} />}
    </>
  );
}

interface RemedyLineProps {
  row: RemedyCase;
  onOpen: (id: string, focus?: string) => void;
  onStrike: () => void;
}

function RemedyLine({ row, onOpen, onStrike }: RemedyLineProps) {
  const { id, block, title, number, foiId, filedOn, decidedOn, result, withdrawn, may } = row;
  const acts: LineAct[] = [
    ...(may.includes('edit') && !result ? [{ label: '登记结果', onAct: () => onOpen(id, 'result') }] : []),
    ...(may.includes('edit') ? [{ label: '更正', onAct: () => onOpen(id) }] : []),
    ...(may.includes('withdraw') ? [{ label: '作废', onAct: onStrike }] : []),
  ];
  return (
    <EntryLine
      heading={remedyBlocks[block]}
      title={title}
      facts={[
        ...(number ? [number] : []),
        `${ledgerDay(filedOn)}受理`,
        ...(decidedOn ? [`${ledgerDay(decidedOn)}审结`] : []),
        ...(foiId ? [<About key="about" foiId={foiId} />] : []),
      ]}
      state={
        <Stamp tone={result ? (result === 'corrected' ? 'red' : 'pine') : 'amber'}>{result ? remedyResults[result] : '尚未审结'}</Stamp>
      }
      withdrawn={withdrawn}
      acts={acts}
    />
  );
}

/** Leads to the application that it is about, for those who may see it. */
function About({ foiId }: { foiId: string }) {
  const mayFoi = useMayCall(foiRoutes.one);
  return mayFoi ? <Link to={`/foi/${foiId}`}>所涉申请</Link> : '涉及一件申请';
}
