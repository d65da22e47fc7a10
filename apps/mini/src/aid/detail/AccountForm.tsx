import { aidRoutes, type MyAid } from '@vc/contract';
import { useState } from 'react';
import { call } from '../../lib/call';
import { useKeptForm } from '../../lib/kept-form';
import { useLoad } from '../../lib/load';
import { useSend } from '../../lib/send';
import { callMine } from '../../lib/session';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { TextEntry } from '../../ui/TextEntry';
import { Consent } from '../parts/Consent';

/** Where to pay, asked for only now that there is something to pay. It leaves this phone as soon as it is sent. */
export function AccountForm({ aid, onDone }: { aid: MyAid; onDone(): void }) {
  const guide = useLoad(() => call(aidRoutes.guide, {}), { key: 'aid-guide' });
  const { form: account, change: set, clear } = useKeptForm(`aid-account-${aid.id}`, { bank: '', holder: '', number: '' });
  const [agreed, setAgreed] = useState(false);
  const [again, setAgain] = useState(aid.account === null);
  const { busy, wrong, failure, send } = useSend();
  const consent = guide.data?.account;
  const submit = async () => {
    const input = { id: aid.id, version: aid.version, ...account, consent: agreed ? (consent?.version ?? '') : '' };
    const route = aidRoutes.card;
    if (!(await send(() => callMine(route, input), { route, input }))) return;
    clear();
    onDone();
  };
  if (!again) {
    return (
      <Card title="收款账户">
        <Notice look="good">{`已填写：${aid.account}`}</Notice>
        <BigButton look="plain" onPress={() => setAgain(true)}>
          换一个账户
        </BigButton>
      </Card>
    );
  }
  return (
    <Card title="填写收款账户">
      <Field field="holder" label="户名" hint="用申请人本人的账户" problem={wrong.holder}>
        <TextEntry label="户名" value={account.holder} wrong={Boolean(wrong.holder)} onChange={holder => set({ holder })} />
      </Field>
      <Field field="bank" label="开户银行" hint="写到支行，如“农业银行崇福支行”" problem={wrong.bank}>
        <TextEntry label="开户银行" value={account.bank} wrong={Boolean(wrong.bank)} onChange={bank => set({ bank })} />
      </Field>
      <Field field="number" label="银行卡号" problem={wrong.number}>
        <TextEntry
          label="银行卡号"
          keyboard="number"
          value={account.number}
          wrong={Boolean(wrong.number)}
          onChange={number => set({ number })}
        />
      </Field>
      {consent && <Consent field="consent" text={consent} words="我单独同意" on={agreed} problem={wrong.consent} onChange={setAgreed} />}
      {failure && <Notice look="danger">{failure}</Notice>}
      <BigButton disabled={busy} onPress={submit}>
        {busy ? '正在保存…' : '保存账户'}
      </BigButton>
    </Card>
  );
}
