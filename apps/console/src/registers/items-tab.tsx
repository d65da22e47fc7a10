import { contentRoutes, type RegisterItem, registerRoutes } from '@vc/contract';
import { lastingRegisters, registers } from '@vc/domain';
import { Link } from 'react-router';
import { useAddress } from '../lib/address.ts';
import { useMayCall } from '../session/staff-context.ts';
import { Stamp } from '../ui/stamp.tsx';
import { EntryLine, type LineAct } from './entry-line.tsx';
import { feedsOf } from './feeds.ts';
import { ItemForm } from './item-form.tsx';
import { itemDays, itemState, wordsFor } from './item-words.ts';
import { OpenEntry, RegisterList, useStriking } from './register-list.tsx';
import { NEW, registerIn, useEntryPlace } from './register-place.ts';
import { useItems } from './register-query.ts';
import { StrikeOut } from './strike-out.tsx';
import { RegisterSelect, TabHead } from './tab-head.tsx';

/** Documents and matters that last, from a day to a day (文件与事项). */
export function ItemsTab() {
  const { params } = useAddress();
  const register = registerIn(params, lastingRegisters);
  const list = useItems(register);
  const place = useEntryPlace();
  const mayAdd = useMayCall(registerRoutes.addItem);
  const striking = useStriking(list);
  return (
    <>
      <TabHead
        feeds={feedsOf(register, 'items')}
        filter={<RegisterSelect among={lastingRegisters} current={register} />}
        add={mayAdd ? '登记' : null}
        onAdd={() => place.open(NEW)}
      />
      <RegisterList
        of={list}
        label="文件与事项"
        empty={register ? `还没有登记“${registers[register]}”` : '还没有登记文件或事项'}
        emptyWords="平台上发布的规范性文件会自动登记；其他的由管理员在这里登记。"
        line={row => <ItemLine key={row.id} row={row} onOpen={place.open} onStrike={() => striking.ask(row.id)} />}
      />
      <OpenEntry of={list} entry={place.entry} mayAdd={mayAdd} onClose={place.shut}>
        {row => <ItemForm key={place.entry} row={row} focus={place.focus} onClose={place.shut} />}
      </OpenEntry>
      {striking.row && <StrikeOut route={registerRoutes.withdrawItem} row={striking.row} onClose={striking.shut} />}
    </>
  );
}

interface ItemLineProps {
  row: RegisterItem;
  onOpen: (id: string, focus?: string) => void;
  onStrike: () => void;
}

function ItemLine({ row, onOpen, onStrike }: ItemLineProps) {
  const { id, register, title, number, endedOn, contentId, withdrawn, may } = row;
  const { tone, words } = itemState(row);
  const acts: LineAct[] = [
    ...(may.includes('edit') && !endedOn ? [{ label: `登记${wordsFor(register).ended}`, onAct: () => onOpen(id, 'endedOn') }] : []),
    ...(may.includes('edit') ? [{ label: '更正', onAct: () => onOpen(id) }] : []),
    ...(may.includes('withdraw') ? [{ label: '作废', onAct: onStrike }] : []),
  ];
  return (
    <EntryLine
      heading={registers[register]}
      title={title}
      facts={[...(number ? [number] : []), ...itemDays(row), ...(contentId ? [<Origin key="origin" contentId={contentId} />] : [])]}
      state={<Stamp tone={tone}>{words}</Stamp>}
      withdrawn={withdrawn}
      acts={acts}
    />
  );
}

/** Says that a publication wrote the line, and leads to it: there it is corrected, not here. */
function Origin({ contentId }: { contentId: string }) {
  const mayContent = useMayCall(contentRoutes.work);
  return <>由平台发布时自动登记，{mayContent ? <Link to={`/contents/${contentId}`}>到原文件处修改</Link> : '在原文件处修改'}</>;
}
