import type { OfferReport } from '@vc/contract';
import { type OfferReportOutcome, offerReportOutcomes } from '@vc/domain';
import { App, Radio } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../ui/act-dialog.tsx';
import { Field } from '../ui/field.tsx';
import { useSettle } from './offer-report-query.ts';
import styles from './offer-reports.module.css';

const FINDING_MAX = 300;
const options = Object.entries(offerReportOutcomes).map(([value, label]) => ({ value: value as OfferReportOutcome, label }));

/** Records what was found out about a report and what was done. */
export function SettleDialog({ row, onClose }: { row: OfferReport; onClose: () => void }) {
  const { message } = App.useApp();
  const settle = useSettle();
  const [outcome, setOutcome] = useState<OfferReportOutcome>('kept');
  return (
    <ActDialog
      title="登记处理结果"
      label="登记"
      reason={{ label: '核实情况', hint: '和谁核实的、商家怎么说、改了什么', max: FINDING_MAX, name: 'finding' }}
      onDo={async finding => {
        await settle.mutateAsync({ id: row.id, version: row.version, outcome, finding });
        message.success('已登记');
      }}
      onClose={onClose}
      onReload={() => settle.reset()}
    >
      <p>{row.title}。信息要改或要下架的，请先到这条内容里办理，再来登记。</p>
      <Field label="处理结果" name="outcome" required>
        {control => (
          <Radio.Group
            {...control}
            className={styles.outcomes ?? ''}
            value={outcome}
            options={options}
            onChange={event => setOutcome(event.target.value as OfferReportOutcome)}
          />
        )}
      </Field>
    </ActDialog>
  );
}
