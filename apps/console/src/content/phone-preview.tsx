import type { Kind, Site } from '@vc/contract';
import { Segmented } from 'antd';
import { useState } from 'react';
import { optionsOf } from '../lib/options.ts';
import styles from './phone.module.css';
import { PhoneDetail, type Shown } from './phone-detail.tsx';

/** Sizes of print, by the mini-program's own names for them. */
const sizes = { standard: '标准', large: '大字', huge: '特大' } as const;
type Size = keyof typeof sizes;

interface PhonePreviewProps {
  kind: Kind;
  shown: Shown;
  site: Site | undefined;
}

/** How the item will look in the mini-program, in each size of print. */
export function PhonePreview({ kind, shown, site }: PhonePreviewProps) {
  const [size, setSize] = useState<Size>('standard');
  return (
    <section className={styles.preview} aria-label="手机预览">
      <header>
        <h2>手机预览</h2>
        <Segmented<Size> aria-label="字号" value={size} onChange={setSize} options={optionsOf(sizes)} />
      </header>
      <div className={styles.phone}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <section className={styles.screen} data-size={size} tabIndex={0} aria-label="手机上的页面">
          <p className={styles.nav}>{kind.label}</p>
          {site?.demo && <p className={styles.demo}>演示数据</p>}
          <PhoneDetail kind={kind} shown={shown} site={site} />
        </section>
      </div>
    </section>
  );
}
