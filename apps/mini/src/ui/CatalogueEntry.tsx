import { open, to } from '../lib/go';
import { ListRow } from './ListRow';

/** Leads to everything that the bureau has made public. */
export const CatalogueEntry = () => (
  <ListRow icon="catalogue" title="政府信息公开目录" foot="按目录查看已经公开的信息" onPress={() => open(to.catalogue)} />
);
