import type { OfferReport } from '@vc/contract';
import { OFFER_REPORT_WORKING_DAYS, type OfferReportState, offerReportStates } from '@vc/domain';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { rowsOf } from '../lib/query.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import { useOfferReports } from './offer-report-query.ts';
import { OfferReportLine } from './offer-report-row.tsx';
import styles from './offer-reports.module.css';
import { SettleDialog } from './settle-dialog.tsx';

/** What veterans reported of merchants (商家不认): each a task with a day by which it is looked into. */
export function OfferReportsPage() {
  const [params] = useSearchParams();
  const state: OfferReportState = params.get('state') === 'settled' ? 'settled' : 'open';
  const list = useOfferReports(state);
  const rows = rowsOf(list.data);
  const first = list.data?.pages[0];
  const [asked, setAsked] = useState<OfferReport | null>(null);
  const tabs = Object.entries(offerReportStates).map(([key, label]) => ({
    key,
    label: key === 'open' && first ? `${label} ${first.open}` : label,
    to: `?state=${key}`,
  }));
  return (
    <Page
      title="商家反馈"
      lead={`群众在爱心商家页面反映的问题，${OFFER_REPORT_WORKING_DAYS} 个工作日内核实。先到期的排在前面。${first && first.late > 0 ? `已有 ${first.late} 条超期。` : ''}`}
    >
      <div className={styles.bar}>
        <LinkTabs label="按办理情况查看" tabs={tabs} current={state} />
      </div>
      <Ready of={list}>
        {() =>
          rows.length === 0 ? (
            <Empty title={state === 'open' ? '没有等待核实的' : '还没有处理过'}>群众点“商家不认？”提交的情况会出现在这里。</Empty>
          ) : (
            <>
              <ul className={styles.rows}>
                {rows.map(row => (
                  <OfferReportLine key={row.id} row={row} onSettle={() => setAsked(row)} />
                ))}
              </ul>
              <More of={list} count={rows.length} />
            </>
          )
        }
      </Ready>
      {asked && <SettleDialog row={rows.find(({ id }) => id === asked.id) ?? asked} onClose={() => setAsked(null)} />}
    </Page>
  );
}
