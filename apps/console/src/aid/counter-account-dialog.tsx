import { aidWorkRoutes } from '@vc/contract';
import { type AidBearer, aidAccountConsent, aidBearers } from '@vc/domain';
import { Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { optionsOf } from '../lib/options.ts';
import { problemFor } from '../lib/problem-text.ts';
import { useSubmit } from '../lib/use-submit.ts';
import { Field } from '../ui/field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import aid from './aid.module.css';
import type { DialogProps } from './aid-actions.tsx';
import { useAidChange } from './aid-query.ts';
import { counterLabel } from './counter-actions.tsx';

const blank = { bearer: null as AidBearer | null, bank: '', holder: '', number: '', agreed: false };

/** Where to pay, written down at the counter. A card's number is not kept in this browser: closing it forgets what was typed. */
export function CounterAccountDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const [form, setForm] = useState(blank);
  const { problems, error, busy, submit } = useSubmit(aidWorkRoutes.card);
  const put = (part: Partial<typeof blank>) => setForm(now => ({ ...now, ...part }));
  const { agreed, bearer, ...account } = form;
  const given = { id: work.id, version: work.version, bearer, ...account, consent: agreed ? aidAccountConsent.version : undefined };
  const save = async () => {
    const send = () => call(aidWorkRoutes.card, { ...given, bearer: bearer as AidBearer, consent: aidAccountConsent.version });
    if (await submit(given, () => change.mutateAsync(send))) onClose();
  };
  const at = (name: string) => ({ problem: problemFor(problems, name), required: true });
  return (
    <Modal
      open
      title={counterLabel('card')}
      okText="登记"
      cancelText="先不"
      onOk={save}
      onCancel={onClose}
      okButtonProps={{ loading: busy }}
      cancelButtonProps={{ disabled: busy }}
      mask={{ closable: false }}
      width={620}
    >
      <div className={aid.form}>
        <p>登记账户的人不能登记发放：公示期满后请把这一件分给另一位承办人，由他核对账户后登记。</p>
        {work.account && <p>{`已有账户：${work.account.bank}，${work.account.number}。登记后改为新的账户，并通知申请人。`}</p>}
        <Field label="谁送来的" {...at('bearer')}>
          {control => <Select {...control} value={bearer} onChange={who => put({ bearer: who })} options={optionsOf(aidBearers)} />}
        </Field>
        <Field label="开户银行" {...at('bank')} hint="写到支行">
          {control => <Input {...control} value={account.bank} onChange={event => put({ bank: event.target.value })} />}
        </Field>
        <Field label="户名" {...at('holder')} hint="与银行卡上的户名一致">
          {control => <Input {...control} value={account.holder} onChange={event => put({ holder: event.target.value })} />}
        </Field>
        <Field label="银行卡号" {...at('number')} hint="登记后加密存放，只显示后四位；关上这个窗口，没登记的卡号不会留在本机">
          {control => (
            <Input
              {...control}
              value={account.number}
              inputMode="numeric"
              autoComplete="off"
              onChange={event => put({ number: event.target.value })}
            />
          )}
        </Field>
        <Field label={aidAccountConsent.title} {...at('consent')} hint={aidAccountConsent.lines.join('')}>
          {({ id }) => (
            <Checkbox id={id} checked={agreed} onChange={event => put({ agreed: event.target.checked })}>
              申请人看过上面的话，已经在纸上签字同意，纸质件随卷保存
            </Checkbox>
          )}
        </Field>
        <ProblemNote error={error} onReload={onReload} shownFields={field => field in given} />
      </div>
    </Modal>
  );
}
