import { open, to } from '../lib/go';
import { ListRow } from './ListRow';

/** Leads to everything that the bureau has made public, and to asking for what it has not. */
export const CatalogueEntry = () => (
  <>
    <ListRow icon="catalogue" title="政府信息公开目录" foot="按目录查看已经公开的信息" onPress={() => open(to.catalogue)} />
    <ListRow icon="file" title="申请公开信息" foot="目录里没有的，可以申请公开" onPress={() => open(to.foiMine)} />
  </>
);
