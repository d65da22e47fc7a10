import { consultationRoutes, type Given, type MyConsultation, Problem } from '@vc/contract';
import { type Rating as RatingKey, ratings, reopens } from '@vc/domain';
import { useKeptForm } from '../../lib/kept-form';
import { useSend } from '../../lib/send';
import { callMine } from '../../lib/session';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Choices } from '../../ui/Choices';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { TextEntry } from '../../ui/TextEntry';

const REASON_MAX = 300;

interface RatingProps {
  consultation: MyConsultation;
  onRated(consultation: MyConsultation): void;
}

/** Rates; when the answer to an earlier try got lost on the way, what came of that. */
async function rateOnce(input: Given<typeof consultationRoutes.rate>): Promise<MyConsultation> {
  try {
    return await callMine(consultationRoutes.rate, input);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const now = await callMine(consultationRoutes.mineOne, { id: input.id });
    if (now.may.includes('rate')) throw error;
    return now;
  }
}

/** Say whether the answer helped; who is not satisfied is asked why, and the matter is taken up once more. */
export function Rating({ consultation: { id, reopened }, onRated }: RatingProps) {
  const kept = useKeptForm<{ rating: RatingKey | null; reason: string }>(`rate-${id}`, { rating: null, reason: '' });
  const { rating, reason } = kept.form;
  const { busy, wrong, failure, send } = useSend();
  const rate = async () => {
    const input = { id, rating: rating as RatingKey, reason: rating === 'dissatisfied' ? reason : null };
    const rated = await send(() => rateOnce(input), { route: consultationRoutes.rate, input });
    if (!rated) return;
    kept.clear();
    onRated(rated);
  };
  return (
    <Card title="这次答复您满意吗？">
      <Field field="rating" label="请选一项" problem={wrong.rating && '请先选一项'}>
        <Choices label="满意程度" layout="wide" options={ratings} chosen={rating} onChoose={chosen => kept.change({ rating: chosen })} />
      </Field>
      {rating === 'dissatisfied' && (
        <Field field="reason" label="哪里不满意？" hint="说清楚了我们好改进" problem={wrong.reason}>
          <TextEntry
            long
            label="哪里不满意"
            value={reason}
            maxLength={REASON_MAX}
            wrong={Boolean(wrong.reason)}
            onChange={text => kept.change({ reason: text })}
          />
          <Notice>
            {reopens(rating, reopened)
              ? '提交后，这件事会重新办理一次，重新计时答复您'
              : '已经重新办理过一次。您的意见会交给科室负责人，不再重新办理；还没说清的，可以打电话，或者写一条新留言'}
          </Notice>
        </Field>
      )}
      {failure && <Notice look="danger">{failure}</Notice>}
      <BigButton disabled={busy} onPress={rate}>
        {busy ? '正在提交…' : '提交评价'}
      </BigButton>
    </Card>
  );
}
