import { useQueryClient } from '@tanstack/react-query';
import { type FoiSettings, foiSettingRoutes } from '@vc/contract';
import { replySigners } from '@vc/domain';
import { useSite } from '../session/session-query.ts';
import { FieldsDrawer } from '../ui/fields-drawer.tsx';
import type { FormField } from '../ui/form-field.tsx';
import { foiKeys } from './foi-query.ts';

/** What letters say of the bureau, and who signs them. */
export function SettingsForm({ settings, onClose }: { settings: FoiSettings; onClose: () => void }) {
  const queries = useQueryClient();
  const sections = useSite().data?.sections ?? [];
  const fields: FormField[] = [
    { name: 'office', label: '政府信息公开工作机构', kind: 'text', required: true, max: 60, wide: true },
    { name: 'phone', label: '联系电话', kind: 'text', required: true, max: 20 },
    { name: 'address', label: '通信地址', kind: 'text', max: 120 },
    {
      name: 'letterPattern',
      label: '文号格式',
      kind: 'text',
      required: true,
      max: 60,
      wide: true,
      hint: '{year} 是年份，{serial} 是流水号',
    },
    { name: 'reviewOrgan', label: '行政复议机关', kind: 'text', required: true, max: 60, hint: '写全称，答复文书里要告知' },
    { name: 'court', label: '人民法院', kind: 'text', required: true, max: 60, hint: '写全称' },
    { name: 'refusalSigner', label: '不予公开由谁审批', kind: 'choice', options: replySigners, required: true },
    {
      name: 'section',
      label: '承办科室',
      kind: 'choice',
      options: Object.fromEntries(sections.map(section => [section, section])),
      hint: '新的申请分到这个科室；不选的，全局都能看到',
    },
  ];
  return (
    <FieldsDrawer
      name="foi/settings"
      title={foiSettingRoutes.change.summary}
      label="保存"
      lead="这些写进回执和答复文书。复议机关和法院写错，会影响申请人的权利，请核对。"
      fields={fields}
      initial={{ ...settings, address: settings.address ?? null, section: settings.section ?? null }}
      route={foiSettingRoutes.change}
      onDone={saved => {
        queries.setQueryData(foiKeys.settings, saved);
        return '已保存';
      }}
      onClose={onClose}
    />
  );
}
