import { type AidWork, aidWorkRoutes, caseFileLimits, caseLimitsInWords, z } from '@vc/contract';
import { type AidBearer, aidBearers, type Day } from '@vc/domain';
import { App, Button, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../lib/call.ts';
import { maybeDay, today } from '../lib/days.ts';
import { optionsOf } from '../lib/options.ts';
import { explain } from '../lib/problem-text.ts';
import { upload } from '../lib/upload.ts';
import desk from '../ui/case-desk.module.css';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import type { DialogProps } from './aid-actions.tsx';
import { useAidChange } from './aid-query.ts';
import { counterLabel } from './counter-actions.tsx';
import { FormDialog } from './form-dialog.tsx';

const paper = z.object({ key: z.string(), material: z.string(), name: z.string() });
type Paper = z.infer<typeof paper>;
const values = z.object({
  on: maybeDay,
  bearer: z.nullable(z.enum(Object.keys(aidBearers) as [AidBearer])),
  papers: z.array(paper),
  note: z.string(),
});

/** Registers what was handed in at the counter: photographed or scanned, with the day on which it came and who brought it. */
export function CounterSupplyDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const form = useKeptForm({
    name: `aid-counter-supply/${work.id}`,
    schema: values,
    initial: { on: today() as Day | null, bearer: null as AidBearer | null, papers: [] as Paper[], note: '' },
    route: aidWorkRoutes.supply,
  });
  const { at, put } = form;
  const { on, bearer, papers, note } = form.values;
  const sent = papers.map(({ key, material }) => ({ key, material }));
  const given = { id: work.id, version: work.version, on, bearer, note, papers: sent };
  const send = () => change.mutateAsync(() => call(aidWorkRoutes.supply, { ...given, on: on as Day, bearer: bearer as AidBearer }));
  return (
    <FormDialog title={counterLabel('supply')} label="登记" form={form} given={given} onSend={send} onClose={onClose} onReload={onReload}>
      <p className={desk.quiet}>{`请申请人补的：${work.waits.at(-1)?.missing ?? ''}`}</p>
      <Field label="收到日" {...at('on')} required hint="材料送到柜台的那天，期限从这天接着算">
        {control => <DayField control={control} value={on} onChange={day => put('on', day)} max={today()} />}
      </Field>
      <Field label="谁送来的" {...at('bearer')} required>
        {control => <Select {...control} value={bearer} onChange={who => put('bearer', who)} options={optionsOf(aidBearers)} />}
      </Field>
      <Field label="材料" {...at('papers')} hint={`${caseLimitsInWords(caseFileLimits.files)}。身份证明只收照片，收到时自动打上用途字样`}>
        {({ id }) => (
          <div id={id} tabIndex={-1}>
            <PaperList
              papers={papers}
              materials={work.materials}
              onDrop={key =>
                put(
                  'papers',
                  papers.filter(one => one.key !== key),
                )
              }
            />
            {papers.length < caseFileLimits.files && <PaperAdder work={work} onAdd={added => put('papers', [...papers, added])} />}
          </div>
        )}
      </Field>
      <Field label="说明" {...at('note')} hint="没有文件的，写清收到了什么">
        {control => (
          <Input.TextArea {...control} value={note} onChange={event => put('note', event.target.value)} autoSize={{ minRows: 2 }} />
        )}
      </Field>
    </FormDialog>
  );
}

interface PaperListProps {
  papers: readonly Paper[];
  materials: AidWork['materials'];
  onDrop: (key: string) => void;
}

function PaperList({ papers, materials, onDrop }: PaperListProps) {
  return (
    <ul className={desk.tight}>
      {papers.map(({ key, material, name }) => (
        <li key={key}>
          {`${name}（${materials.find(one => one.key === material)?.label ?? ''}）`}
          <Button type="link" size="small" aria-label={`不要 ${name}`} onClick={() => onDrop(key)}>
            不要
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Says which paper it is, then sends the file. */
function PaperAdder({ work, onAdd }: { work: AidWork; onAdd: (paper: Paper) => void }) {
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [material, setMaterial] = useState(work.materials[0]?.key ?? '');
  const [percent, setPercent] = useState<number | null>(null);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setPercent(0);
    try {
      const { key, name } = await upload(aidWorkRoutes.upload, { id: work.id, material }, file, setPercent);
      onAdd({ key, material, name });
    } catch (error) {
      message.error(explain(error).message);
    } finally {
      setPercent(null);
      if (input.current) input.current.value = '';
    }
  };
  return (
    <div className={desk.buttons}>
      <Select
        aria-label="是哪一份材料"
        value={material}
        onChange={setMaterial}
        options={work.materials.map(({ key, label }) => ({ value: key, label }))}
        style={{ width: 320 }}
      />
      <input ref={input} type="file" hidden onChange={event => send(event.target.files?.[0])} aria-label="选择材料文件" />
      <Button loading={percent !== null} onClick={() => input.current?.click()}>
        {percent === null ? '上传' : `${percent}%`}
      </Button>
    </div>
  );
}
