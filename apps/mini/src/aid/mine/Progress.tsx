import { View } from '@tarojs/components';
import { type AidProgress, aidRoutes } from '@vc/contract';
import { aidKindLabels, aidStates, dayInWords } from '@vc/domain';
import { useState } from 'react';
import { call } from '../../lib/call';
import { useSend } from '../../lib/send';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { TextEntry } from '../../ui/TextEntry';

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[^\d-]/g, '');

/** How far an application is, by its number, from any phone; nothing of what was written. */
export function Progress() {
  const [receipt, setReceipt] = useState('');
  const [phoneTail, setPhoneTail] = useState('');
  const [found, setFound] = useState<AidProgress | null>(null);
  const { busy, wrong, failure, send } = useSend();
  const look = async () => {
    const input = { receipt: digitsOf(receipt), phoneTail: digitsOf(phoneTail) };
    const route = aidRoutes.lookup;
    setFound(await send(() => call(route, input), { route, input }));
  };
  return (
    <Card title="凭编号查进度">
      <Field field="receipt" label="申请编号" problem={wrong.receipt}>
        <TextEntry
          label="申请编号"
          placeholder="例如 20260131-123456"
          value={receipt}
          wrong={Boolean(wrong.receipt)}
          onChange={setReceipt}
        />
      </Field>
      <Field field="phoneTail" label="手机号后四位" hint="申请人的、代办人的都行" problem={wrong.phoneTail}>
        <TextEntry label="手机号后四位" keyboard="number" value={phoneTail} wrong={Boolean(wrong.phoneTail)} onChange={setPhoneTail} />
      </Field>
      {failure && <Notice look="danger">{failure}</Notice>}
      {found && (
        <Notice look="good">
          <View>{`${aidKindLabels[found.kind]}帮扶申请：${aidStates[found.state]}`}</View>
          {found.next && <View>{found.next}</View>}
          {found.dueOn && <View>{`这一步最晚 ${dayInWords(found.dueOn)}`}</View>}
        </Notice>
      )}
      <BigButton look="plain" disabled={busy} onPress={look}>
        {busy ? '正在查…' : '查进度'}
      </BigButton>
    </Card>
  );
}
