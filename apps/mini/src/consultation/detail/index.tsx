import { consultationRoutes, type MyConsultation } from '@vc/contract';
import { useState } from 'react';
import { open, to, useParam } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { callMine } from '../../lib/session';
import { Page } from '../../ui/Page';
import { Shown } from '../../ui/States';
import { ConsultationView } from '../parts/ConsultationView';
import { Rated } from './Rated';
import { Rating } from './Rating';

/** One of one's own questions with its answer; once answered it can be rated. */
export default function MyOne() {
  const id = useParam('id');
  const loaded = useLoad(() => callMine(consultationRoutes.mineOne, { id }), { again: id });
  return (
    <Page title="留言详情" action={{ label: '我的留言', icon: 'mine', onPress: () => open(to.mine) }}>
      <Shown loaded={loaded}>{data => <Own key={data.id} first={data} />}</Shown>
    </Page>
  );
}

function Own({ first }: { first: MyConsultation }) {
  const [consultation, setConsultation] = useState(first);
  return (
    <ConsultationView consultation={consultation}>
      {consultation.may.includes('rate') && <Rating id={consultation.id} onRated={setConsultation} />}
      {consultation.rating && <Rated rating={consultation.rating} />}
    </ConsultationView>
  );
}
