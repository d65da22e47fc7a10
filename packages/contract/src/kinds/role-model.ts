import { day, optionalText, text, z } from '../words.ts';
import { kind } from './kind.ts';

const categories = {
  veteran: '模范退役军人',
  beautiful: '最美退役军人',
  volunteer: '优秀退役军人志愿者',
  party: '老兵党员先锋',
  family: '优秀军属',
} as const;

export const roleModel = kind({
  key: 'role-model',
  label: '模范事迹',
  icon: 'role-model',
  group: 'life',
  places: true,
  catalogue: 'platform/role-model',
  approval: 'leader',
  categories,
  fields: z.object({
    person: text('姓名', 40),
    service: optionalText('服役经历', 120),
    honour: optionalText('所获荣誉', 200),
    consentBy: text('谁同意公开', 60),
    consentOn: day('同意公开的日期'),
  }),
  form: [
    { field: 'person', label: '姓名', widget: 'text', hint: '公开显示的名字，本人不愿用全名的可写“王某”' },
    { field: 'service', label: '服役经历', widget: 'text' },
    { field: 'honour', label: '所获荣誉', widget: 'textarea' },
    { field: 'consentBy', label: '谁同意公开', widget: 'text', hint: '本人，或烈士、已故人员的家属；不对外显示', hidden: true },
    { field: 'consentOn', label: '同意公开的日期', widget: 'day', hint: '不对外显示', hidden: true, past: true },
  ],
  card: f => [f.person, f.honour ?? ''],
  reviewEvery: 24,
});
