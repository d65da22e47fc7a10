import { consultationRoutes, type MyConsultation, NoAnswer, Problem } from '@vc/contract';
import { type Rating as RatingKey, ratings } from '@vc/domain';
import { useState } from 'react';
import { callMine } from '../../lib/session';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Choices } from '../../ui/Choices';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { TextEntry } from '../../ui/TextEntry';

const REASON_MAX = 300;

/** Say whether the answer helped; who is not satisfied is asked why, so that it can be put right. */
export function Rating({ id, onRated }: { id: string; onRated(consultation: MyConsultation): void }) {
  const [rating, setRating] = useState<RatingKey | null>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<{ field?: string; message: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = (chosen: RatingKey) => {
    setRating(chosen);
    setProblem(null);
  };
  const rate = async () => {
    if (!rating) {
      setProblem({ field: 'rating', message: '请先选一项' });
      return;
    }
    const input = { id, rating, reason: rating === 'dissatisfied' ? reason : null };
    const parsed = consultationRoutes.rate.input.safeParse(input);
    const wrong = parsed.success ? undefined : parsed.error.issues[0];
    if (wrong) {
      setProblem({ field: 'reason', message: wrong.message });
      return;
    }
    setBusy(true);
    try {
      onRated(await callMine(consultationRoutes.rate, input));
    } catch (error) {
      setProblem({ message: error instanceof Problem || error instanceof NoAnswer ? error.message : '没有提交成功，请再试一次' });
      setBusy(false);
    }
  };
  const problemOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <Card title="这次答复您满意吗？">
      <Field field="rating" label="请选一项" problem={problemOf('rating')}>
        <Choices label="满意程度" layout="wide" options={ratings} chosen={rating} onChoose={choose} />
      </Field>
      {rating === 'dissatisfied' && (
        <Field field="reason" label="哪里不满意？" hint="说清楚了我们好改进" problem={problemOf('reason')}>
          <TextEntry
            long
            label="哪里不满意"
            value={reason}
            maxLength={REASON_MAX}
            wrong={Boolean(problemOf('reason'))}
            onChange={text => {
              setReason(text);
              setProblem(null);
            }}
          />
        </Field>
      )}
      {problem && !problem.field && <Notice look="danger">{problem.message}</Notice>}
      <BigButton disabled={busy} onPress={rate}>
        {busy ? '正在提交…' : '提交评价'}
      </BigButton>
    </Card>
  );
}
