import { View } from '@tarojs/components';
import { consultationRoutes, type MyConsultation } from '@vc/contract';
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

/** Full-width digits and stray spaces are how numbers come out of some keyboards and messages. */
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[^\d-]/g, '');

/** Find a question by its receipt number, from any phone: the veteran’s, the helper’s, the village station’s. It can be read here; going on with it is for the phone that asked. */
export default function Lookup() {
  const [receipt, setReceipt] = useState(useParam('receipt'));
  const [phoneTail, setPhoneTail] = useState('');
  const [found, setFound] = useState<MyConsultation | null>(null);
  const { busy, wrong, failure, send } = useSend();

  const look = async () => {
    const input = { receipt: digitsOf(receipt), phoneTail: digitsOf(phoneTail) };
    const route = consultationRoutes.lookup;
    const answer = await send(() => call(route, input), { route, input });
    if (answer) setFound(answer);
  };

  if (found) {
    return (
      <Page title="查询结果" action={{ label: '再查一条', icon: 'search', onPress: () => setFound(null) }}>
        <ConsultationView consultation={found} readable={false} />
        <Card>
          <View className="prose">这里只能看。要接着问、要评价，请用提交时的那部手机；没有了，请打电话。</View>
          <CallButton />
        </Card>
      </Page>
    );
  }
  return (
    <Page title="凭编号查询">
      <Card>
        <Field field="receipt" label="受理编号" hint="提交留言后得到的 14 位数字" problem={wrong.receipt}>
          <TextEntry
            label="受理编号"
            placeholder="例如 20260131-123456"
            value={receipt}
            wrong={Boolean(wrong.receipt)}
            onChange={setReceipt}
          />
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
        <View className="prose">留言时没有留手机号，或者编号找不到了，请打电话问，工作人员帮您查。</View>
        <CallButton />
      </Card>
    </Page>
  );
}
