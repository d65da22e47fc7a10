import { type Given, Problem, type Reply, type Route } from '@vc/contract';
import { type Rating, ratings } from '@vc/domain';
import { useKeptForm } from '../lib/kept-form';
import { useSend } from '../lib/send';
import { callMine } from '../lib/session';
import { BigButton } from './BigButton';
import { Card } from './Card';
import { Choices } from './Choices';
import { Field } from './Field';
import { Notice } from './Notice';
import { TextEntry } from './TextEntry';

const REASON_MAX = 300;

interface RateCardProps<R extends Route> {
  /** Under which it is kept while it is being written. */
  name: string;
  route: R;
  /** The route's input. */
  input(given: { rating: Rating; reason: string | null }): Given<R>;
  /** The case as it stands now. */
  read(): Promise<Reply<R>>;
  /** True for a case that has been rated. */
  rated(now: Reply<R>): boolean;
  /** What comes of it when somebody is not satisfied. */
  dissatisfied: string;
  onRated(now: Reply<R>): void;
}

/** Say whether an answer helped; who is not satisfied is asked why, and told what comes of it. */
export function RateCard<R extends Route>({ name, route, input, read, rated, dissatisfied, onRated }: RateCardProps<R>) {
  const kept = useKeptForm<{ rating: Rating | null; reason: string }>(name, { rating: null, reason: '' });
  const { rating, reason } = kept.form;
  const { busy, wrong, failure, send } = useSend();

  /** Rates; when the answer to an earlier try got lost on the way, what came of that. */
  const rateOnce = async (given: Given<R>): Promise<Reply<R>> => {
    try {
      return await callMine(route, given);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const now = await read();
      if (!rated(now)) throw error;
      return now;
    }
  };
  const rate = async () => {
    const given = input({ rating: rating as Rating, reason: rating === 'dissatisfied' ? reason : null });
    const now = await send(() => rateOnce(given), { route, input: given });
    if (!now) return;
    kept.clear();
    onRated(now);
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
          <Notice>{dissatisfied}</Notice>
        </Field>
      )}
      {failure && <Notice look="danger">{failure}</Notice>}
      <BigButton disabled={busy} onPress={rate}>
        {busy ? '正在提交…' : '提交评价'}
      </BigButton>
    </Card>
  );
}
