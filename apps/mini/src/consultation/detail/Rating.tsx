import { consultationRoutes, type MyConsultation } from '@vc/contract';
import { reopens } from '@vc/domain';
import { callMine } from '../../lib/session';
import { RateCard } from '../../ui/RateCard';

interface RatingProps {
  consultation: MyConsultation;
  onRated(consultation: MyConsultation): void;
}

/** Say whether the answer helped; who is not satisfied is asked why, and the matter is taken up once more. */
export function Rating({ consultation: { id, reopened }, onRated }: RatingProps) {
  return (
    <RateCard
      name={`rate-${id}`}
      route={consultationRoutes.rate}
      input={given => ({ id, ...given })}
      read={() => callMine(consultationRoutes.mineOne, { id })}
      rated={({ may }) => !may.includes('rate')}
      dissatisfied={
        reopens('dissatisfied', reopened)
          ? '提交后，这件事会重新办理一次，重新计时答复您'
          : '已经重新办理过一次。您的意见会交给科室负责人，不再重新办理；还没说清的，可以打电话，或者写一条新留言'
      }
      onRated={onRated}
    />
  );
}
