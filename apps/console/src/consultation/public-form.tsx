import { ANSWER_MAX, type Cite, type ConsultationWork, consultationRoutes, QUESTION_MAX, z } from '@vc/contract';
import { findPersonalData, personalDataLabels, publicitySteps, withoutPersonalData } from '@vc/domain';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { useDraft } from '../lib/draft.ts';
import { explain, problemFor } from '../lib/problem-text.ts';
import { useStaff } from '../session/staff-context.ts';
import { labelOf } from '../ui/actions.tsx';
import desk from '../ui/case-desk.module.css';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { RestoredNotice } from '../ui/restored-notice.tsx';
import { CitePicker } from './cite-picker.tsx';
import { useConsultationChange } from './consultation-query.ts';

const cited = z.object({ id: z.string(), kind: z.string(), title: z.string(), state: z.enum(['live', 'expired', 'withdrawn']) });
const publicText = z.object({ title: z.string(), question: z.string(), answer: z.string(), about: z.nullable(cited) });
type PublicText = z.infer<typeof publicText>;

const TITLE_MAX = 80;
const parts = [
  { name: 'title', label: '公开标题', max: TITLE_MAX, rows: 1, hint: '群众会搜的一句话，例如“老义务兵生活补助怎么申请”' },
  { name: 'question', label: '公开的问题', max: QUESTION_MAX, rows: 4, hint: null },
  { name: 'answer', label: '公开的答复', max: ANSWER_MAX, rows: 7, hint: null },
] as const satisfies readonly { name: Exclude<keyof PublicText, 'about'>; label: string; max: number; rows: number; hint: string | null }[];

type Part = (typeof parts)[number];

/** Personal data still in a text, with a button that takes it out. */
function PersonalDataNote({ text, onClean }: { text: string; onClean: (clean: string) => void }) {
  const found = findPersonalData(text);
  if (found.length === 0) return null;
  return (
    <Notice tone="danger" alert actions={<Button onClick={() => onClean(withoutPersonalData(text))}>全部隐去</Button>}>
      还有{found.map(({ kind, excerpt }) => `${personalDataLabels[kind]} ${excerpt}`).join('、')}，公开前要隐去
    </Notice>
  );
}

const textOf = ({ forPublic }: ConsultationWork): PublicText => ({
  title: forPublic?.title ?? '',
  question: forPublic?.question ?? '',
  answer: forPublic?.answer ?? '',
  about: forPublic?.about ?? null,
});

/** Prepares the text for the public: personal data out, a title that people would search for, the policy that it is about. */
export function PublicForm({ work, onReload }: { work: ConsultationWork; onReload: () => void }) {
  const base = textOf(work);
  const staff = useStaff();
  const { message } = App.useApp();
  const draft = useDraft(`${staff.id}/public/${work.id}`, publicText, base);
  const change = useConsultationChange();
  const [tried, setTried] = useState(false);
  const { fields } = explain(change.error);
  const personal = parts.some(({ name }) => findPersonalData(draft.value[name]).length > 0);

  const complaint = ({ name, label, max }: Part): string | undefined => {
    const length = draft.value[name].length;
    if (length > max) return `${label}多了 ${length - max} 个字，请删减`;
    return problemFor(fields, name) ?? (tried && draft.value[name].trim() === '' ? `请填写${label}` : undefined);
  };
  const propose = async () => {
    setTried(true);
    if (personal || parts.some(({ name, max }) => draft.value[name].trim() === '' || draft.value[name].length > max)) return;
    try {
      const { about, ...words } = draft.value;
      const proposed = { id: work.id, version: work.version, ...words, about: about?.id ?? null };
      await change.mutateAsync(() => call(consultationRoutes.propose, proposed));
    } catch {
      return; // Said below the form.
    }
    draft.reset(draft.value);
    message.success('已提请公开，由科室负责人审核');
  };

  return (
    <div className={desk.stack}>
      <RestoredNotice draft={draft} what="没有提请的文字" onDrop={() => draft.reset(base)} />
      {parts.map(part => (
        <PartField
          key={part.name}
          part={part}
          text={draft.value[part.name]}
          problem={complaint(part)}
          onChange={text => draft.set(now => ({ ...now, [part.name]: text }))}
        />
      ))}
      <Field label="关联的政策" hint="公开后可以从这一问一答打开；没有就不选。">
        {control => (
          <CitePicker
            control={control}
            cites={draft.value.about ? [draft.value.about] : []}
            onChange={([chosen]: Cite[]) => draft.set(now => ({ ...now, about: chosen ?? null }))}
            max={1}
          />
        )}
      </Field>
      <ProblemNote error={change.error} onReload={onReload} shownFields={field => parts.some(({ name }) => name === field)} />
      <div className={desk.buttons}>
        <Button type="primary" onClick={propose} loading={change.isPending} disabled={personal}>
          {labelOf(publicitySteps, 'propose')}
        </Button>
        <span className={desk.quiet}>由另一位同事审核后公开；称呼、村名、单位等能认出人的字也请改掉。</span>
      </div>
    </div>
  );
}

interface PartFieldProps {
  part: Part;
  text: string;
  problem: string | undefined;
  onChange: (text: string) => void;
}

function PartField({ part, text, problem, onChange }: PartFieldProps) {
  return (
    <div className={desk.tight}>
      <Field
        label={part.label}
        name={`public.${part.name}`}
        required
        hint={part.hint}
        problem={problem}
        extra={`${text.length} / ${part.max}`}
      >
        {control => (
          <Input.TextArea
            {...control}
            value={text}
            onChange={event => onChange(event.target.value)}
            autoSize={{ minRows: part.rows, maxRows: 18 }}
          />
        )}
      </Field>
      <PersonalDataNote text={text} onClean={onChange} />
    </div>
  );
}
