import { aidDraftRoutes, aidRoutes, Problem } from '@vc/contract';
import { useEffect } from 'react';
import { useComeBack } from '../../lib/come-back';
import { open, replace, to, useParam } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { callMine } from '../../lib/session';
import { Page } from '../../ui/Page';
import { Shown } from '../../ui/States';
import { AidView } from './AidView';

/** One of one's own applications: how far it is, what is wanted of one, what was decided. */
export default function AidDetail() {
  const id = useParam('id');
  const loaded = useLoad(() => callMine(aidRoutes.mineOne, { id }), { again: id });
  useComeBack(loaded.reload);
  const gone = loaded.error instanceof Problem && loaded.error.code === 'not_found';
  // A word about a draft leads here as well.
  useEffect(() => {
    if (gone)
      callMine(aidDraftRoutes.one, { id }).then(
        () => replace(to.aidApply(id)),
        () => undefined,
      );
  }, [gone, id]);
  return (
    <Page title="帮扶申请" action={{ label: '我的申请', icon: 'mine', onPress: () => open(to.aidMine) }}>
      <Shown loaded={loaded}>{data => <AidView key={data.version} read={data} onChanged={loaded.reload} />}</Shown>
    </Page>
  );
}
