import { contentRoutes } from '@vc/contract';
import { call } from '../../lib/call';
import { useParam } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { ItemPage } from './ItemPage';
import { SignUpCard } from './SignUpCard';

/** One published item. */
export default function ContentDetailPage() {
  const id = useParam('id');
  const loaded = useLoad(() => call(contentRoutes.detail, { id }), { key: `content-${id}` });
  return <ItemPage loaded={loaded} signUp={<SignUpCard id={id} />} />;
}
