import type { Kind, Site } from '@vc/contract';
import type { Day } from '@vc/domain';
import { Input, Select } from 'antd';
import { problemFor } from '../lib/problem-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { AboutSelect } from './about-select.tsx';
import styles from './editor.module.css';
import type { ContentEditor } from './use-editor.ts';

const TITLE_MAX = 120;
const SUMMARY_MAX = 160;

/** A place of the bureau by its label; one that has since been removed is still shown by its key. */
function placeOptions(site: Site | undefined, value: string) {
  const known = (site?.places ?? []).map(({ key, label }) => ({ value: key, label }));
  const gone = value && site && !known.some(place => place.value === value) ? [{ value, label: `已移除的地区（${value}）` }] : [];
  return [{ value: '', label: '全市' }, ...known, ...gone];
}

interface CommonFieldsProps {
  kind: Kind;
  site: Site | undefined;
  editor: ContentEditor;
}

/** What every kind has: title, one line, category, place, dates and links. */
export function CommonFields({ kind, site, editor }: CommonFieldsProps) {
  const { form, setCommon, complaints } = editor;
  return (
    <div className={styles.grid}>
      <Words editor={editor} />
      <Sorting kind={kind} site={site} editor={editor} />
      {kind.about && (
        <Field label="所解读的文件" name="aboutId" problem={problemFor(complaints, 'aboutId')} className={styles.wide ?? ''}>
          {control => (
            <AboutSelect
              control={control}
              kind={kind.about as string}
              value={form.aboutId}
              onChange={value => setCommon('aboutId', value)}
            />
          )}
        </Field>
      )}
      {kind.succeeded && (
        <Field
          label="替代它的文件"
          name="successorId"
          hint="已修改、废止或失效后，由哪一份新文件替代；两边的页面会互相链接"
          problem={problemFor(complaints, 'successorId')}
          className={styles.wide ?? ''}
        >
          {control => (
            <AboutSelect control={control} kind={kind.key} value={form.successorId} onChange={value => setCommon('successorId', value)} />
          )}
        </Field>
      )}
    </div>
  );
}

function Words({ editor: { form, setCommon, complaints } }: Pick<CommonFieldsProps, 'editor'>) {
  return (
    <>
      <Field
        label="标题"
        name="title"
        required
        problem={problemFor(complaints, 'title')}
        extra={`${form.title.length} / ${TITLE_MAX}`}
        className={styles.wide ?? ''}
      >
        {control => (
          <Input {...control} value={form.title} maxLength={TITLE_MAX} onChange={event => setCommon('title', event.target.value)} />
        )}
      </Field>
      <Field
        label="一句话说明"
        name="summary"
        hint="对谁、有什么用。列表和搜索里显示这一句。"
        problem={problemFor(complaints, 'summary')}
        extra={`${form.summary.length} / ${SUMMARY_MAX}`}
        className={styles.wide ?? ''}
      >
        {control => (
          <Input.TextArea
            {...control}
            value={form.summary}
            maxLength={SUMMARY_MAX}
            autoSize={{ minRows: 2, maxRows: 4 }}
            onChange={event => setCommon('summary', event.target.value)}
          />
        )}
      </Field>
    </>
  );
}

function Sorting({ kind, site, editor: { form, setCommon, complaints } }: CommonFieldsProps) {
  const of = (name: string) => problemFor(complaints, name);
  return (
    <>
      <Field label="类别" name="category" problem={of('category')}>
        {control => (
          <Select<string>
            {...control}
            value={form.category || null}
            onChange={value => setCommon('category', value ?? '')}
            options={Object.entries(kind.categories).map(([value, label]) => ({ value, label }))}
            placeholder="请选择"
          />
        )}
      </Field>
      {(kind.places || form.place) && (
        <Field label="地区" name="place" problem={of('place')}>
          {control => (
            <Select<string>
              {...control}
              value={form.place}
              onChange={value => setCommon('place', value)}
              options={placeOptions(site, form.place)}
            />
          )}
        </Field>
      )}
      <Field label="成文日期" name="formedOn" problem={of('formedOn')}>
        {control => <DayField control={control} value={form.formedOn as Day | null} onChange={value => setCommon('formedOn', value)} />}
      </Field>
      <Field
        label="来源链接"
        name="sourceUrl"
        hint={kind.byLink ? '公众号文章的网址；填了链接，正文可以只写一句' : '原文所在的网址，没有可以不填'}
        problem={of('sourceUrl')}
      >
        {control => (
          <Input
            {...control}
            type="url"
            value={form.sourceUrl}
            placeholder="https://"
            onChange={event => setCommon('sourceUrl', event.target.value)}
          />
        )}
      </Field>
    </>
  );
}
