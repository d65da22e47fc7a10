import { View } from '@tarojs/components';
import { type FoundCase, myCaseRoutes } from '@vc/contract';
import { useState } from 'react';
import { call } from '../../lib/call';
import { useParam } from '../../lib/go';
import { useSend } from '../../lib/send';
import { BigButton } from '../../ui/BigButton';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { TextEntry } from '../../ui/TextEntry';
import { ConsultationView } from '../parts/ConsultationView';
import { Standing } from './Standing';

/** Full-width digits and stray spaces are how numbers come out of some keyboards and messages. */
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/**
 * Find a case of any kind by its number, from any phone: the veteran’s, the helper’s, the village station’s, or of who
 * handed in paper. It can be read here; going on with it is for the phone that filed it.
 */
export default function Lookup() {
  const [number, setNumber] = useState(useParam('receipt'));
  const [phoneTail, setPhoneTail] = useState('');
  const [found, setFound] = useState<FoundCase | null>(null);
  const { busy, wrong, failure, send } = useSend();

  const look = async () => {
    const input = { number, phoneTail: digitsOf(phoneTail) };
    const route = myCaseRoutes.lookup;
    const answer = await send(() => call(route, input), { route, input });
    if (answer) setFound(answer);
  };

  if (found) {
    return (
      <Page title="查询结果" action={{ label: '再查一条', icon: 'search', onPress: () => setFound(null) }}>
        {found.consultation ? <ConsultationView consultation={found.consultation} found /> : <Standing found={found} />}
        <Card>
          <View className="prose">
            {found.consultation
              ? '这里只能看。要接着问、要评价，请用提交时的那部手机；没有了，请打电话。'
              : '这里只能看办到哪一步。要补材料、看答复，请用提交时的那部手机；在窗口交的、手机没有了的，请打电话。'}
          </View>
          <CallButton phone={found.call.phone} />
        </Card>
      </Page>
    );
  }
  return (
    <Page title="凭编号查询">
      <Card>
        <Field
          field="number"
          label="编号"
          hint="留言、困难帮扶、投诉建议的受理编号是 14 位数字，例如 20260131-123456；依申请公开的登记编号短一些，例如 2026-003，回执上写着"
          problem={wrong.number}
        >
          <TextEntry label="编号" placeholder="照回执上写的填" value={number} wrong={Boolean(wrong.number)} onChange={setNumber} />
        </Field>
        <Field field="phoneTail" label="手机号后四位" hint="本人的、代办人的都行" problem={wrong.phoneTail}>
          <TextEntry
            label="手机号后四位"
            placeholder="四位数字"
            keyboard="number"
            value={phoneTail}
            wrong={Boolean(wrong.phoneTail)}
            onChange={setPhoneTail}
          />
        </Field>
        {failure && <Notice look="danger">{failure}</Notice>}
        <BigButton icon="search" disabled={busy} onPress={look}>
          {busy ? '正在查询…' : '查询'}
        </BigButton>
      </Card>
      <Card title="查不到怎么办">
        <View className="prose">提交时没有留手机号的，凭编号查不到；编号找不到了，也一样：请打电话问，工作人员帮您查。</View>
        <CallButton />
      </Card>
    </Page>
  );
}
