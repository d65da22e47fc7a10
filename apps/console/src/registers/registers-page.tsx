import type { ReactNode } from 'react';
import { useAddress } from '../lib/address.ts';
import { useStaff } from '../session/staff-context.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { Page } from '../ui/page.tsx';
import { ActsTab } from './acts-tab.tsx';
import { HandTab } from './hand-tab.tsx';
import { ItemsTab } from './items-tab.tsx';
import { bare, type TabKey, tabIn, tabsFor } from './register-place.ts';
import styles from './registers.module.css';
import { RemediesTab } from './remedies-tab.tsx';

const views: Record<TabKey, () => ReactNode> = { items: ItemsTab, acts: ActsTab, remedies: RemediesTab, hand: HandTab };

/** The registers (台账) behind tables two to four of the annual report, one to a tab. */
export function RegistersPage() {
  const { roles } = useStaff();
  const { params, to } = useAddress();
  const tab = tabIn(params, roles);
  const View = views[tab];
  return (
    <Page title="台账" lead="年度报告表二、表四的数字从这里得出，表三由依申请公开的办理得出。登错的划去作废，不删除。">
      <div className={styles.tabs}>
        <LinkTabs
          label="选择台账"
          tabs={tabsFor(roles).map(({ key, label }) => ({ key, label, to: to({ ...bare, tab: key }) }))}
          current={tab}
        />
      </div>
      <View />
    </Page>
  );
}
