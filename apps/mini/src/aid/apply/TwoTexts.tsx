import { View } from '@tarojs/components';
import type { AidDraft, AidDraftForm } from '@vc/contract';
import { aidKindLabels, aidRelations } from '@vc/domain';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';

const labels: Partial<Record<keyof AidDraftForm, string>> = {
  kind: '帮扶类别',
  relation: '替谁申请',
  helperName: '代办人姓名',
  helperPhone: '代办人手机号',
  name: '姓名',
  idNumber: '身份证号',
  phone: '手机号',
  town: '镇（街道）',
  household: '家庭人口',
  income: '家庭月收入',
  story: '困难情况',
};

function shown(form: AidDraftForm, field: keyof AidDraftForm): string {
  if (field === 'kind') return form.kind ? aidKindLabels[form.kind] : '';
  if (field === 'relation') return form.relation ? aidRelations[form.relation] : '';
  return String(form[field]);
}

interface TwoTextsProps {
  mine: AidDraftForm;
  theirs: AidDraft;
  onChoose(whose: 'mine' | 'theirs'): void;
}

/** Two phones wrote on the same draft: what differs stands side by side, and the person chooses. Nothing is lost before. */
export function TwoTexts({ mine, theirs, onChoose }: TwoTextsProps) {
  const differing = (Object.keys(labels) as (keyof AidDraftForm)[]).filter(field => mine[field] !== theirs.form[field]);
  const papers = theirs.form.papers.length !== mine.papers.length || theirs.form.papers.some(({ key }, i) => mine.papers[i]?.key !== key);
  return (
    <Card title="另一部手机刚保存过这份草稿">
      <Notice look="warning">两边写的不一样，请选留哪一份。选好以前，哪一份都不会丢。</Notice>
      {differing.map(field => (
        <View key={field} className="fact">
          <View className="fact__label">{labels[field]}</View>
          <View className="fact__value">
            <View>{`这部手机：${shown(mine, field) || '没有填'}`}</View>
            <View>{`另一部：${shown(theirs.form, field) || '没有填'}`}</View>
          </View>
        </View>
      ))}
      {papers && (
        <View className="fact">
          <View className="fact__label">材料</View>
          <View className="fact__value">{`这部手机 ${mine.papers.length} 个文件，另一部 ${theirs.form.papers.length} 个`}</View>
        </View>
      )}
      <BigButton onPress={() => onChoose('mine')}>用这部手机写的</BigButton>
      <BigButton look="plain" onPress={() => onChoose('theirs')}>
        用另一部手机写的
      </BigButton>
    </Card>
  );
}
