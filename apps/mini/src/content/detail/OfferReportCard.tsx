import { View } from '@tarojs/components';
import { offerReportRoutes } from '@vc/contract';
import { OFFER_REPORT_WORKING_DAYS, type OfferReportReason, offerReportReasons } from '@vc/domain';
import { useState } from 'react';
import { useKeptForm } from '../../lib/kept-form';
import { useSend } from '../../lib/send';
import { callMine } from '../../lib/session';
import { dateInWords } from '../../lib/words';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Choices } from '../../ui/Choices';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { TextEntry } from '../../ui/TextEntry';

const NOTE_MAX = 300;

interface Told {
  reason: OfferReportReason | null;
  note: string;
}

/** Tells the bureau that what is offered was not given. No name, no number: only what happened. */
export function OfferReportCard({ id }: { id: string }) {
  const kept = useKeptForm<Told>(`offer-${id}`, { reason: null, note: '' });
  const { reason, note } = kept.form;
  const [open, setOpen] = useState(kept.restored);
  const [doneBy, setDoneBy] = useState<string | null>(null);
  const { busy, wrong, failure, send } = useSend();

  const report = async () => {
    const input = { id, reason: (reason ?? undefined) as OfferReportReason, note };
    const reply = await send(() => callMine(offerReportRoutes.report, input), { route: offerReportRoutes.report, input });
    if (!reply) return;
    kept.clear();
    setDoneBy(dateInWords(reply.dueOn));
  };

  if (doneBy) {
    return (
      <Card title="商家不认？">
        <Notice look="good">{`收到了，我们在 ${doneBy} 前核实。谢谢您告诉我们`}</Notice>
      </Card>
    );
  }
  return (
    <Card title="商家不认？">
      <View className="prose">优惠没给、关门搬走、电话不对，都可以告诉我们，{OFFER_REPORT_WORKING_DAYS} 个工作日内核实。</View>
      {open ? (
        <>
          <Field field="reason" label="遇到的情况" problem={wrong.reason}>
            <Choices<OfferReportReason>
              label="遇到的情况"
              options={offerReportReasons}
              chosen={reason}
              onChoose={key => kept.change({ reason: key })}
            />
          </Field>
          <Field field="note" label="补充说明" optional hint="哪一天、怎么说的，不用写姓名电话" problem={wrong.note}>
            <TextEntry
              label="补充说明"
              long
              value={note}
              maxLength={NOTE_MAX}
              wrong={Boolean(wrong.note)}
              onChange={text => kept.change({ note: text })}
            />
          </Field>
          {failure && <Notice look="danger">{failure}</Notice>}
          <BigButton icon="flag" disabled={busy} onPress={report}>
            {busy ? '正在提交…' : '提交'}
          </BigButton>
          <BigButton look="plain" onPress={() => setOpen(false)}>
            先不说了
          </BigButton>
        </>
      ) : (
        <BigButton look="plain" icon="flag" onPress={() => setOpen(true)}>
          告诉我们
        </BigButton>
      )}
    </Card>
  );
}
