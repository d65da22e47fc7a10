import type { ContentWork } from '@vc/contract';
import { type PublicAttribute, publicAttributes } from '@vc/domain';
import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { problemFor } from '../lib/problem-text.ts';
import { Field } from '../ui/field.tsx';
import styles from './editor.module.css';
import type { ContentEditor } from './use-editor.ts';

const BASIS_MAX = 200;
const NOTE_MAX = 200;
const attributeOptions = Object.entries(publicAttributes).map(([value, label]) => ({ value: value as PublicAttribute, label }));

/** How it is to be made public: the public attribute with its ground, the time, and what is said of a change. */
export function PublishingFields({ work, editor }: { work: ContentWork | null; editor: ContentEditor }) {
  const { form, setCommon, complaints } = editor;
  const problem = (name: string) => problemFor(complaints, name);
  const isPublic = form.attribute === 'public';
  return (
    <div className={styles.grid}>
      <Field
        label="公开属性"
        name="attribute"
        hint={isPublic ? '审批通过后在平台公开' : '审批通过后归档，不公开'}
        problem={problem('attribute')}
      >
        {control => (
          <Select<PublicAttribute>
            {...control}
            value={form.attribute}
            onChange={value => setCommon('attribute', value)}
            options={attributeOptions}
          />
        )}
      </Field>
      {isPublic ? (
        <Field label="发布时间" name="publishAt" hint="不填：最后一步审批通过后立即发布" problem={problem('publishAt')}>
          {control => (
            <DatePicker
              {...control}
              showTime={{ format: 'HH:mm', minuteStep: 5 }}
              format="YYYY-MM-DD HH:mm"
              value={form.publishAt ? dayjs(form.publishAt) : null}
              minDate={dayjs()}
              onChange={chosen => setCommon('publishAt', chosen ? chosen.second(0).millisecond(0).toISOString() : null)}
              placeholder="批准后立即发布"
              style={{ width: '100%' }}
            />
          )}
        </Field>
      ) : (
        <Field label="不主动公开的依据" name="attributeBasis" required problem={problem('attributeBasis')} className={styles.wide ?? ''}>
          {control => (
            <Input
              {...control}
              value={form.attributeBasis}
              maxLength={BASIS_MAX}
              placeholder="如：《政府信息公开条例》第十六条，内部事务信息"
              onChange={event => setCommon('attributeBasis', event.target.value)}
            />
          )}
        </Field>
      )}
      {work && work.versions > 0 && (
        <Field
          label="更新说明"
          name="changeNote"
          hint="内容有实质变化时写一句，群众能看到；只改错字不用写"
          problem={problem('changeNote')}
          extra={`${form.changeNote.length} / ${NOTE_MAX}`}
          className={styles.wide ?? ''}
        >
          {control => (
            <Input
              {...control}
              value={form.changeNote}
              maxLength={NOTE_MAX}
              onChange={event => setCommon('changeNote', event.target.value)}
            />
          )}
        </Field>
      )}
    </div>
  );
}
