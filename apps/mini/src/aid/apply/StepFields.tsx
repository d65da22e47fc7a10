import { View } from '@tarojs/components';
import type { AidDraftForm, aidRoutes, Reply } from '@vc/contract';
import { type AidKindKey, aidKindLabels, aidRelations } from '@vc/domain';
import type { Wrong } from '../../lib/send';
import { useSite } from '../../lib/site';
import { Card } from '../../ui/Card';
import { Choices } from '../../ui/Choices';
import { Field } from '../../ui/Field';
import { FilePicker } from '../../ui/FilePicker';
import { Notice } from '../../ui/Notice';
import { TextEntry } from '../../ui/TextEntry';
import { paperWords, tidyNumber } from '../parts/words';
import type { usePapers } from './papers';

export type Guide = Reply<typeof aidRoutes.guide>;

interface FieldsProps {
  form: AidDraftForm;
  wrong: Wrong;
  change(part: Partial<AidDraftForm>): void;
}

/** Which aid, and for whom. */
export function KindStep({ form, wrong, change, guide }: FieldsProps & { guide: Guide }) {
  const chosen = guide.kinds.find(({ key }) => key === form.kind);
  return (
    <Card>
      <Field field="kind" label="申请哪一类帮扶" problem={wrong.kind}>
        <Choices label="帮扶类别" options={aidKindLabels} chosen={form.kind} onChoose={(kind: AidKindKey) => change({ kind })} />
      </Field>
      {chosen && <Notice>{chosen.who}</Notice>}
      <Field field="relation" label="替谁申请" hint="替家人、替村里的老同志申请都可以" problem={wrong.relation}>
        <Choices label="替谁申请" options={aidRelations} chosen={form.relation} onChoose={relation => change({ relation })} />
      </Field>
    </Card>
  );
}

/** Who applies, and who does it for him. */
export function PersonStep({ form, wrong, change }: FieldsProps) {
  const helped = form.relation !== null && form.relation !== 'self';
  return (
    <>
      {helped && (
        <Card title="您（代办人）">
          <Field field="helperName" label="您的姓名" problem={wrong.helperName}>
            <TextEntry
              label="您的姓名"
              value={form.helperName}
              wrong={Boolean(wrong.helperName)}
              onChange={helperName => change({ helperName })}
            />
          </Field>
          <Field field="helperPhone" label="您的手机号" problem={wrong.helperPhone}>
            <TextEntry
              label="您的手机号"
              keyboard="phone"
              value={form.helperPhone}
              wrong={Boolean(wrong.helperPhone)}
              onChange={text => change({ helperPhone: tidyNumber(text) })}
            />
          </Field>
        </Card>
      )}
      <Card title={helped ? '申请人本人' : undefined}>
        <Field field="name" label="姓名" hint="和身份证上一样" problem={wrong.name}>
          <TextEntry label="姓名" value={form.name} wrong={Boolean(wrong.name)} onChange={name => change({ name })} />
        </Field>
        <Field field="idNumber" label="身份证号" hint="用来核实身份、避免重复发放，加密存放" problem={wrong.idNumber}>
          <TextEntry
            label="身份证号"
            placeholder="18 位"
            value={form.idNumber}
            wrong={Boolean(wrong.idNumber)}
            onChange={text => change({ idNumber: tidyNumber(text) })}
          />
        </Field>
        <Field field="phone" label="手机号" hint="核实情况时打这个电话" problem={wrong.phone}>
          <TextEntry
            label="手机号"
            keyboard="phone"
            value={form.phone}
            wrong={Boolean(wrong.phone)}
            onChange={text => change({ phone: tidyNumber(text) })}
          />
        </Field>
        <Town form={form} wrong={wrong} change={change} />
      </Card>
    </>
  );
}

function Town({ form, wrong, change }: FieldsProps) {
  const places = useSite()?.places ?? [];
  const options = Object.fromEntries(places.map(({ label }) => [label, label]));
  return (
    <Field field="town" label="住在哪个镇（街道）" problem={wrong.town}>
      {places.length > 0 ? (
        <Choices label="镇（街道）" options={options} chosen={form.town || null} onChoose={town => change({ town })} />
      ) : (
        <TextEntry label="镇（街道）" value={form.town} wrong={Boolean(wrong.town)} onChange={town => change({ town })} />
      )}
    </Field>
  );
}

/** The household and what happened. */
export function HardshipStep({ form, wrong, change, guide }: FieldsProps & { guide: Guide }) {
  const tell = guide.kinds.find(({ key }) => key === form.kind)?.tell;
  return (
    <Card>
      <Field field="household" label="家里几口人" problem={wrong.household}>
        <TextEntry
          label="家里几口人"
          keyboard="number"
          value={form.household}
          wrong={Boolean(wrong.household)}
          onChange={text => change({ household: tidyNumber(text) })}
        />
      </Field>
      <Field field="income" label="全家每月收入（元）" hint="工资、退休金、低保、打零工都算，没有就写 0" problem={wrong.income}>
        <TextEntry
          label="全家每月收入（元）"
          keyboard="text"
          value={form.income}
          wrong={Boolean(wrong.income)}
          onChange={text => change({ income: tidyNumber(text) })}
        />
      </Field>
      <Field field="story" label="困难情况" hint={tell} problem={wrong.story}>
        <TextEntry label="困难情况" long value={form.story} wrong={Boolean(wrong.story)} onChange={story => change({ story })} />
      </Field>
    </Card>
  );
}

interface PapersProps extends Pick<FieldsProps, 'form' | 'wrong'> {
  guide: Guide;
  papers: ReturnType<typeof usePapers>;
  draftId: string | undefined;
}

/** What to show, paper by paper; identity papers are marked over when they arrive, and it is said before. */
export function PapersStep({ form, wrong, guide, papers, draftId }: PapersProps) {
  const kind = guide.kinds.find(({ key }) => key === form.kind);
  if (!kind) return <Notice look="warning">请先选帮扶类别</Notice>;
  return (
    <>
      {wrong.papers && <Notice look="danger">{wrong.papers}</Notice>}
      {kind.materials.map(({ key, label, needed, identity }) => (
        <Card key={key}>
          <Field field={`papers-${key}`} {...paperWords(label)} optional={!needed}>
            <View>
              <FilePicker
                kind="aid"
                use={identity ? 'identity' : 'evidence'}
                picturesOnly={identity}
                files={papers.filesOf(key)}
                most={papers.mostOf(key)}
                draft={draftId}
                note={identity ? '传上来就会打上“仅用于困难帮扶申请”的字样，办结后按期删除' : undefined}
                onChange={act => papers.onChange(key, act)}
              />
            </View>
          </Field>
        </Card>
      ))}
    </>
  );
}
