import type { Site, SiteSettings } from '@vc/contract';
import { App, Button, Input, Switch } from 'antd';
import { problemFor } from '../lib/problem-text.ts';
import { useSite } from '../session/session-query.ts';
import { ConflictPanel } from '../ui/conflict-panel.tsx';
import { Field } from '../ui/field.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Ready } from '../ui/states.tsx';
import { IndexPatternField } from './index-pattern-field.tsx';
import { PlacesEditor } from './places-editor.tsx';
import { SectionsEditor } from './sections-editor.tsx';
import styles from './site.module.css';
import { siteDifferences } from './site-words.ts';
import { useSiteForm } from './use-site-form.ts';

type Line = Exclude<keyof SiteSettings, 'places' | 'sections' | 'local' | 'indexPattern'>;

const lines: readonly { name: Line; label: string; hint?: string; wide?: true }[] = [
  { name: 'name', label: '单位名称', wide: true },
  { name: 'phone', label: '咨询电话', hint: '群众端每一页都有的“打电话问”' },
  { name: 'hours', label: '办公时间' },
  { name: 'address', label: '地址', wide: true },
];

/** Fields that show their own complaint, each under its first word. */
const shown = (field: string, settings: SiteSettings): boolean => (field.split('.')[0] ?? '') in settings;

/** What every screen shows of the bureau (单位信息). */
export function SitePage() {
  const site = useSite();
  return (
    <Page title="单位信息" lead="群众端和工作台都用这里的内容，保存后立即生效。">
      <Ready of={site}>{found => <SiteForm site={found} />}</Ready>
    </Page>
  );
}

function SiteForm({ site }: { site: Site }) {
  const { message } = App.useApp();
  const { settings, put, problems, error, busy, dirty, theirs, save, saveOver, startOver } = useSiteForm(site);
  const saved = (done: boolean) => {
    if (done) message.success('单位信息已保存');
  };

  return (
    <div className={styles.site}>
      {theirs && (
        <ConflictPanel
          what="页"
          last={undefined}
          differences={siteDifferences(settings, theirs)}
          busy={busy}
          onKeepMine={async () => saved(await saveOver())}
          onTakeTheirs={startOver}
        />
      )}
      <Sheet>
        <div className={styles.form}>
          {lines.map(({ name, label, hint, wide }) => (
            <Field
              key={name}
              name={`site.${name}`}
              label={label}
              hint={hint}
              problem={problemFor(problems, name)}
              className={wide ? (styles.wide ?? '') : ''}
            >
              {control => <Input {...control} value={settings[name] ?? ''} onChange={event => put({ [name]: event.target.value })} />}
            </Field>
          ))}
          <IndexPatternField
            value={settings.indexPattern}
            onChange={indexPattern => put({ indexPattern })}
            problem={problemFor(problems, 'indexPattern')}
          />
          <Field
            name="site.local"
            label="县级单位"
            hint="县（市、区）部门和镇（街道）不能制定规章，年度报告据此核对表二的“规章”。"
            className={styles.wide ?? ''}
          >
            {({ id, ...control }) => (
              <span>
                <Switch
                  id={id}
                  {...('aria-describedby' in control ? { 'aria-describedby': control['aria-describedby'] } : {})}
                  checked={settings.local}
                  onChange={local => put({ local })}
                  checkedChildren="是"
                  unCheckedChildren="否"
                />
              </span>
            )}
          </Field>
        </div>
      </Sheet>
      <div className={styles.lists}>
        <Sheet title="科室" extra={<span className={styles.quiet}>公开条数和是否及时按科室统计</span>}>
          <p className={styles.lead}>改名或移除后，以前登记的记录仍按原来的名称统计。</p>
          <SectionsEditor sections={settings.sections} onChange={sections => put({ sections })} problems={problems} />
        </Sheet>
        <Sheet title="地区" extra={<span className={styles.quiet}>内容按这些镇和街道筛选</span>}>
          <p className={styles.lead}>移除后，新内容不能再选它；已经选了它的内容，修改时要另选。</p>
          <PlacesEditor places={settings.places} onChange={places => put({ places })} problems={problems} />
        </Sheet>
      </div>
      {!theirs && <ProblemNote error={error} shownFields={field => shown(field, settings)} />}
      <div className={styles.bar}>
        <Button type="primary" size="large" onClick={async () => saved(await save())} loading={busy} disabled={!dirty || theirs !== null}>
          保存
        </Button>
        <Button size="large" disabled={!dirty} onClick={startOver}>
          不改了
        </Button>
        <span className={styles.quiet}>{dirty ? '有没保存的修改' : '已保存'}</span>
      </div>
    </div>
  );
}
