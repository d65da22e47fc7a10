import { type ContentWork, type Kind, type PrintSize, printSizes } from '@vc/contract';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { optionsOf } from '../lib/options.ts';
import { Notice } from '../ui/notice.tsx';
import type { ContentForm } from './content-form.ts';
import styles from './phone.module.css';
import { PhoneFrame } from './phone-frame.tsx';
import { useItemPreview } from './use-preview.ts';

interface PhonePreviewProps {
  kind: Kind;
  work: ContentWork | null;
  form: ContentForm;
}

/** The item as the phone shows it, in each size of print. */
export function PhonePreview({ kind, work, form }: PhonePreviewProps) {
  const [print, setPrint] = useState<PrintSize>('standard');
  const { page, places, error, refetch } = useItemPreview(kind, work, form);
  return (
    <section className={styles.preview} aria-label="手机预览">
      <header>
        <h2>手机预览</h2>
        <Segmented<PrintSize> aria-label="字号" value={print} onChange={setPrint} options={optionsOf(printSizes)} />
      </header>
      <div className={styles.phone}>
        <PhoneFrame preview={{ type: 'preview', page, places, print }} />
      </div>
      {error && (
        <Notice tone="warning" alert actions={<Button onClick={refetch}>再试一次</Button>}>
          相关内容或报名人数没有取到，预览里暂时没有
        </Notice>
      )}
      <p className={styles.note}>这里只看，按钮点了没有反应。{!work?.indexNumber && '索引号在发布时产生，发布后页面上才有。'}</p>
    </section>
  );
}
