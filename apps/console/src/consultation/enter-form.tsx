import { type ConsultationWork, consultationRoutes, NAME_MAX, QUESTION_MAX } from '@vc/contract';
import { consultationChannels, consultationTypes, HELPER_CONSENT, helperRelations, subjects } from '@vc/domain';
import { useState } from 'react';
import { today } from '../lib/days.ts';
import { upload } from '../lib/upload.ts';
import { FieldsDrawer } from '../ui/fields-drawer.tsx';
import type { FormField, Values } from '../ui/form-field.tsx';
import { useConsultationChange } from './consultation-query.ts';

const { platform: _, ...byHand } = consultationChannels;

const helped = (values: Values): boolean => Boolean(values['helper.relation']);

const fields = (): FormField[] => [
  { name: 'channel', label: '怎么来的', kind: 'choice', options: byHand, required: true },
  { name: 'receivedOn', label: '收到日期', kind: 'day', required: true, upTo: today(), hint: '期限从这一天起算' },
  { name: 'category', label: '类别', kind: 'choice', options: subjects, required: true, hint: '按类别分到科室' },
  { name: 'type', label: '类型', kind: 'choice', options: consultationTypes, hint: '要求解决具体事情的是诉求，答复期限不同；不选按类别定' },
  { name: 'question', label: '问的什么', kind: 'area', required: true, max: QUESTION_MAX, hint: '按本人的原话记' },
  {
    name: 'files',
    label: '来信扫描件、材料照片',
    kind: 'files',
    send: (file, onProgress) => upload(consultationRoutes.enterFile, {}, file, onProgress),
    hint: '只给经办的同事看；身份证、银行卡不要拍进去',
  },
  { name: 'name', label: '称呼', kind: 'text', max: NAME_MAX, hint: '别人代问的，写退役军人本人的姓名' },
  { name: 'phone', label: '手机号', kind: 'text', max: 11, hint: '留了手机号，本人凭编号和后四位能查到答复' },
  {
    name: 'helper.relation',
    label: '别人代问的，是本人的什么人',
    kind: 'choice',
    options: helperRelations,
    hint: '本人自己来问的不用选',
    wide: true,
  },
  { name: 'helper.name', label: '代办人姓名', kind: 'text', max: NAME_MAX, required: true, when: helped },
  {
    name: 'helper.phone',
    label: '代办人手机号',
    kind: 'text',
    max: 11,
    required: true,
    when: helped,
    hint: '凭编号和它的后四位，也能查到答复',
  },
  {
    name: 'helper.consent',
    label: '代办承诺',
    kind: 'tick',
    required: true,
    when: helped,
    words: '已经念给代办人听，代办人认可',
    hint: `“${HELPER_CONSENT}”`,
  },
  {
    name: 'anonymous',
    label: '以后公开时',
    kind: 'choice',
    options: { true: '不显示称呼', false: '可以显示姓氏（如“王同志”）' },
    required: true,
  },
];

/** Enters what came by telephone, in person or by letter into the same inbox. The same form sent twice is entered once. */
export function EnterForm({ onEntered, onClose }: { onEntered: (work: ConsultationWork) => void; onClose: () => void }) {
  const change = useConsultationChange();
  const [clientKey] = useState(() => `desk-${crypto.randomUUID()}`.slice(0, 40));
  return (
    <FieldsDrawer
      name="consultation/new"
      title="登记来电来访来信"
      label="登记"
      lead="登记后和群众在手机上提交的留言排在一起，按收到日期计算期限。能当场答复的，登记后接着写答复。"
      fields={fields()}
      initial={{ anonymous: 'true' }}
      route={consultationRoutes.enter}
      with={{ clientKey }}
      through={send => change.mutateAsync(send)}
      onDone={work => {
        onEntered(work);
        return `已登记，编号 ${work.receipt}`;
      }}
      onClose={onClose}
    />
  );
}
