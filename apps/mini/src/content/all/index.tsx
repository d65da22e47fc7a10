import { kindGroups, kinds } from '@vc/contract';
import { open, to } from '../../lib/go';
import { Card } from '../../ui/Card';
import { CatalogueEntry } from '../../ui/CatalogueEntry';
import { ListRow } from '../../ui/ListRow';
import { Page } from '../../ui/Page';

/** Every kind of content by name, room by room, for when they are too many for the home page. */
export default function AllKinds() {
  return (
    <Page title="全部栏目">
      {Object.entries(kindGroups).map(([group, label]) => (
        <Card key={group} title={label}>
          {kinds
            .filter(kind => kind.group === group)
            .map(({ key, label, icon }) => (
              <ListRow key={key} icon={icon} title={label} onPress={() => open(to.list(key))} />
            ))}
        </Card>
      ))}
      <Card className="card_list">
        <CatalogueEntry />
      </Card>
    </Page>
  );
}
