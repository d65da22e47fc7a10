import { type FoiCase, foiRoutes } from '@vc/contract';
import { applicantClasses, dayInWords, FOI_WORKING_DAYS, foiForms, foiProofs, foiWays } from '@vc/domain';
import { today } from '../lib/days.ts';
import { FieldsDrawer } from '../ui/fields-drawer.tsx';
import type { FormField } from '../ui/form-field.tsx';
import { arrivalFields } from './arrival-fields.ts';
import { useFoiChange } from './foi-query.ts';

const fields = (): FormField[] => [
  ...arrivalFields(),
  {
    name: 'oral',
    label: '口头提出',
    kind: 'choice',
    options: { true: '是，由本机关代为填写', false: '不是' },
    hint: '书写确有困难的，可以口头提出',
  },
  {
    name: 'applicantClass',
    label: '申请人类别',
    kind: 'choice',
    options: applicantClasses,
    required: true,
    hint: '按申请人本人，不按代理人',
  },
  { name: 'name', label: '姓名或者单位名称', kind: 'text', required: true, max: 60 },
  {
    name: 'contactName',
    label: '联系人',
    kind: 'text',
    max: 30,
    when: ({ applicantClass }) => applicantClass !== null && applicantClass !== 'natural',
  },
  { name: 'proof', label: '证件', kind: 'choice', options: foiProofs },
  { name: 'proofNumber', label: '证件号码', kind: 'text', max: 40, hint: '加密保存，平时只显示头尾几位' },
  { name: 'phone', label: '联系手机', kind: 'text', max: 11 },
  { name: 'email', label: '电子邮箱', kind: 'text', max: 120 },
  { name: 'address', label: '通信地址', kind: 'text', max: 120, wide: true },
  {
    name: 'title',
    label: '所申请的信息',
    kind: 'area',
    required: true,
    max: 200,
    hint: '写信息的名称或特征，不写申请人的姓名、电话、证件号码',
  },
  { name: 'documentNumber', label: '文号', kind: 'text', max: 100 },
  { name: 'wanted', label: '内容描述', kind: 'area', max: 2000, hint: '照申请表上写的录入' },
  { name: 'form', label: '提供形式', kind: 'choice', options: foiForms },
  { name: 'way', label: '获取方式', kind: 'choice', options: foiWays },
  {
    name: 'help',
    label: '需要的帮助',
    kind: 'text',
    max: 300,
    wide: true,
    hint: '阅读困难、视听障碍的，写明需要什么帮助（条例第四十三条）',
  },
  { name: 'registrationNumber', label: '登记编号', kind: 'text', max: 40, hint: '留空时按年度自动编号' },
];

/** An application that came on paper, by mail, by fax or by word of mouth. */
export function PaperForm({ onClose, onReceived }: { onClose: () => void; onReceived: (id: string) => void }) {
  const change = useFoiChange();
  return (
    <FieldsDrawer
      name="foi/new"
      title={foiRoutes.receive.summary}
      label="登记"
      lead={`登记后自动算出答复期限：从收到的次日起 ${FOI_WORKING_DAYS} 个工作日（条例第三十三条），并出具登记回执。不问申请用途。`}
      fields={fields()}
      initial={{ channel: 'in-person', arrivedOn: today(), oral: 'false' }}
      route={foiRoutes.receive}
      through={send => change.mutateAsync(send)}
      onDone={(found: FoiCase) => {
        const ours = found.may.length > 0;
        if (ours) onReceived(found.id);
        return `已登记 ${found.registrationNumber}，答复期限 ${dayInWords(found.dueOn)}${ours ? '' : '，由承办科室办理'}`;
      }}
      onClose={onClose}
    />
  );
}
