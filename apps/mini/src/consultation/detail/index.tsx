import { consultationRoutes, type MyConsultation, Problem } from '@vc/contract';
import { useEffect, useState } from 'react';
import { useComeBack } from '../../lib/come-back';
import { open, to, useParam } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { callMine } from '../../lib/session';
import { Card } from '../../ui/Card';
import { ListRow } from '../../ui/ListRow';
import { Page } from '../../ui/Page';
import { Rated } from '../../ui/Rated';
import { Shown } from '../../ui/States';
import { ConsultationView } from '../parts/ConsultationView';
import { FollowUp } from './FollowUp';
import { Rating } from './Rating';

/** One of one's own questions: what was said, what was promised, and what can be done next. */
export default function MyOne() {
  const id = useParam('id');
  const loaded = useLoad(() => callMine(consultationRoutes.mineOne, { id }), { again: id });
  // Coming back to it, there may be an answer.
  useComeBack(loaded.reload);
  const gone = loaded.error instanceof Problem && loaded.error.code === 'not_found';
  return (
    <Page title="留言详情" action={{ label: '我的留言', icon: 'mine', onPress: () => open(to.mine) }}>
      <Shown loaded={loaded}>{data => <Own key={data.id} read={data} />}</Shown>
      {gone && (
        <Card>
          <ListRow
            icon="receipt"
            title="凭编号查询"
            foot="手机登记过期、换了手机的，用受理编号和手机号后四位查"
            onPress={() => open(to.lookup())}
          />
        </Card>
      )}
    </Page>
  );
}

function Own({ read }: { read: MyConsultation }) {
  const [consultation, setConsultation] = useState(read);
  useEffect(() => setConsultation(read), [read]);
  const { id, may, rating, ratingReason, waiting } = consultation;
  return (
    <ConsultationView consultation={consultation}>
      {may.includes('rate') && <Rating key={consultation.thread.length} consultation={consultation} onRated={setConsultation} />}
      {rating && !waiting && !may.includes('rate') && <Rated rating={rating} reason={ratingReason} />}
      {may.includes('follow-up') && <FollowUp id={id} onAsked={setConsultation} />}
    </ConsultationView>
  );
}
