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
      <Card title="困难帮扶">
        <ListRow icon="guide" title="申请困难帮扶" foot="有哪些帮扶、谁能申请、要带什么" onPress={() => open(to.aid)} />
        <ListRow icon="announcement" title="困难帮扶公示" onPress={() => open(to.aidPublicity)} />
      </Card>
      <Card className="card_list">
        <CatalogueEntry />
      </Card>
    </Page>
  );
}
