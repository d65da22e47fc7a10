import { type ContentSnapshot, type ContentWork, contentRoutes, type Kind } from '@vc/contract';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { shortDay } from '../lib/days.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { Sheet } from '../ui/page.tsx';
import { SideDrawer } from '../ui/side-drawer.tsx';
import { Ready } from '../ui/states.tsx';
import { Compared } from './compared.tsx';
import { useContentChange, useSnapshot, useVersions } from './content-query.ts';
import { FormLinks } from './form-links.tsx';
import styles from './versions.module.css';

interface VersionsPanelProps {
  kind: Kind;
  work: ContentWork;
}

const snapshotOf = (work: ContentWork): ContentSnapshot => work;

/** Every version that was published: its approval form, compared with what stands now, or taken as the next draft. */
export function VersionsPanel({ kind, work }: VersionsPanelProps) {
  const versions = useVersions(work.id);
  const [compared, setCompared] = useState<number | null>(null);
  const [restored, setRestored] = useState<number | null>(null);
  if (work.versions === 0) return null;
  const mayRestore = work.may.includes('revise') || work.may.includes('edit');
  return (
    <Sheet title="版本">
      <Ready of={versions} lines={2}>
        {items => (
          <ol className={styles.versions}>
            {items.map(({ number, publishedOn, by, changeNote }) => (
              <li key={number}>
                <p>
                  <b>第 {number} 版</b>
                  <small>
                    {shortDay(publishedOn)} 发布 · {by} 拟稿{number === work.versions && work.live === 'live' && ' · 现在公开的版本'}
                  </small>
                  {changeNote && <span className={styles.note}>{changeNote}</span>}
                </p>
                <span className={styles.acts}>
                  <FormLinks id={work.id} number={number} />
                  <Button size="small" onClick={() => setCompared(number)}>
                    与现在对比
                  </Button>
                  {mayRestore && (
                    <Button size="small" onClick={() => setRestored(number)}>
                      取用
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Ready>
      {compared !== null && <Compare kind={kind} work={work} number={compared} onClose={() => setCompared(null)} />}
      {restored !== null && <Restore work={work} number={restored} onClose={() => setRestored(null)} />}
    </Sheet>
  );
}

/** A version against what stands on the page now, side by side, with what went and what came marked. */
function Compare({ kind, work, number, onClose }: VersionsPanelProps & { number: number; onClose: () => void }) {
  const old = useSnapshot(work.id, number);
  return (
    <SideDrawer title={`第 ${number} 版 → 现在`} onClose={onClose} wide>
      <Ready of={old} lines={6}>
        {({ snapshot }) => <Compared kind={kind} before={snapshot} after={snapshotOf(work)} />}
      </Ready>
    </SideDrawer>
  );
}

function Restore({ work, number, onClose }: { work: ContentWork; number: number; onClose: () => void }) {
  const { message } = App.useApp();
  const change = useContentChange();
  const restore = async () => {
    await change.mutateAsync(() => call(contentRoutes.restore, { id: work.id, version: work.version, number }));
    message.success(`第 ${number} 版已取来作修改稿`);
  };
  return (
    <ActDialog title={`取用第 ${number} 版`} label="取用" onDo={restore} onClose={onClose}>
      <p>这一版的内容成为新的修改稿，送审通过后才公开；现在修改稿里的内容会被替换。</p>
    </ActDialog>
  );
}
