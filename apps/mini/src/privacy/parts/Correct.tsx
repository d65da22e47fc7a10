import { type HeldItem, type MyData, privacyRoutes } from '@vc/contract';
import { useState } from 'react';
import { useKeptForm } from '../../lib/kept-form';
import { useSend } from '../../lib/send';
import { callMine } from '../../lib/session';
import { BigButton } from '../../ui/BigButton';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { TextEntry } from '../../ui/TextEntry';

interface CorrectProps {
  item: HeldItem;
  onDone(data: MyData): void;
}

const factOf = ({ facts }: HeldItem, label: string): string => facts.find(fact => fact.label === label)?.value ?? '';

/** Name and telephone of something one signed up for, put right. */
export function Correct({ item, onDone }: CorrectProps) {
  const kept = useKeptForm(`correct-${item.id}`, { name: factOf(item, '姓名'), phone: factOf(item, '手机号') });
  const person = kept.form;
  const [open, setOpen] = useState(kept.restored);
  const { busy, wrong, failure, send } = useSend();
  if (!open) {
    return (
      <BigButton look="plain" onPress={() => setOpen(true)}>
        更正姓名或手机号
      </BigButton>
    );
  }
  const correct = async () => {
    const input = { table: 'sign_up' as const, id: item.id, name: person.name, phone: person.phone.replace(/\s/g, '') };
    const data = await send(() => callMine(privacyRoutes.correct, input), { route: privacyRoutes.correct, input });
    if (!data) return;
    kept.clear();
    onDone(data);
  };
  return (
    <>
      <Field field="name" label="姓名" problem={wrong.name}>
        <TextEntry label="姓名" value={person.name} maxLength={20} wrong={Boolean(wrong.name)} onChange={name => kept.change({ name })} />
      </Field>
      <Field field="phone" label="手机号" problem={wrong.phone}>
        <TextEntry
          label="手机号"
          keyboard="phone"
          value={person.phone}
          wrong={Boolean(wrong.phone)}
          onChange={phone => kept.change({ phone })}
        />
      </Field>
      {failure && <Notice look="danger">{failure}</Notice>}
      <BigButton icon="tick" disabled={busy} onPress={correct}>
        {busy ? '正在更正…' : '保存更正'}
      </BigButton>
      <BigButton look="plain" onPress={() => setOpen(false)}>
        不改了
      </BigButton>
    </>
  );
}
