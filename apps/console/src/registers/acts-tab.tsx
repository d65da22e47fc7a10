import { type RegisterAct, registerRoutes } from '@vc/contract';
import { actRegisters, registers } from '@vc/domain';
import { useAddress } from '../lib/address.ts';
import { inYuan } from '../lib/numbers.ts';
import { useMayCall } from '../session/staff-context.ts';
import { ActForm } from './act-form.tsx';
import { EntryLine, type LineAct } from './entry-line.tsx';
import { feedsOf } from './feeds.ts';
import styles from './ledger.module.css';
import { ledgerDay } from './ledger-day.ts';
import { OpenEntry, RegisterList, useStriking } from './register-list.tsx';
import { NEW, registerIn, useEntryPlace } from './register-place.ts';
import { useActs } from './register-query.ts';
import { StrikeOut } from './strike-out.tsx';
import { RegisterSelect, TabHead } from './tab-head.tsx';

/** Single decisions, fees and purchases, each on its day (决定与收支). */
export function ActsTab() {
  const { params } = useAddress();
  const register = registerIn(params, actRegisters);
  const list = useActs(register);
  const place = useEntryPlace();
  const mayAdd = useMayCall(registerRoutes.addAct);
  const striking = useStriking(list);
  return (
    <>
      <TabHead
        feeds={feedsOf(register, 'acts')}
        filter={<RegisterSelect among={actRegisters} current={register} />}
        add={mayAdd ? '登记' : null}
        onAdd={() => place.open(NEW)}
      />
      <RegisterList
        of={list}
        label="决定与收支"
        empty={register ? `还没有登记“${registers[register]}”` : '还没有登记决定或收支'}
        emptyWords="许可、处罚、收费、采购等，作出一次登记一次；没有的不用登记，年度报告按零计。"
        line={row => <ActLine key={row.id} row={row} onOpen={() => place.open(row.id)} onStrike={() => striking.ask(row.id)} />}
      />
      <OpenEntry of={list} entry={place.entry} mayAdd={mayAdd} onClose={place.shut}>
        {row => <ActForm key={place.entry} row={row} onClose={place.shut} />}
      </OpenEntry>
      {striking.row && <StrikeOut route={registerRoutes.withdrawAct} row={striking.row} onClose={striking.shut} />}
    </>
  );
}

function ActLine({ row, onOpen, onStrike }: { row: RegisterAct; onOpen: () => void; onStrike: () => void }) {
  const { register, title, on, yuan, withdrawn, may } = row;
  const acts: LineAct[] = [
    ...(may.includes('edit') ? [{ label: '更正', onAct: onOpen }] : []),
    ...(may.includes('withdraw') ? [{ label: '作废', onAct: onStrike }] : []),
  ];
  return (
    <EntryLine
      heading={registers[register]}
      title={title}
      facts={[ledgerDay(on), ...(withdrawn && yuan !== null ? [inYuan(yuan)] : [])]}
      state={yuan !== null && <b className={styles.money}>{inYuan(yuan)}</b>}
      withdrawn={withdrawn}
      acts={acts}
    />
  );
}
