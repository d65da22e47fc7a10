import { kinds } from '@vc/contract';
import { open, to } from '../../lib/go';
import { Card } from '../../ui/Card';
import { CatalogueEntry } from '../../ui/CatalogueEntry';
import { ListRow } from '../../ui/ListRow';
import { Page } from '../../ui/Page';

/** Every kind of content by name, for when they are too many for the home page. */
export default function AllKinds() {
  return (
    <Page title="全部栏目">
      <Card className="card_list">
        {kinds.map(({ key, label, icon }) => (
          <ListRow key={key} icon={icon} title={label} onPress={() => open(to.list(key))} />
        ))}
      </Card>
      <Card className="card_list">
        <CatalogueEntry />
      </Card>
    </Page>
  );
}
