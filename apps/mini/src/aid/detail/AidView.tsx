import { View } from '@tarojs/components';
import { aidRoutes, type MyAid } from '@vc/contract';
import { aidKindLabels, aidStates } from '@vc/domain';
import { useState } from 'react';
import { openOwnFile } from '../../lib/case-files';
import type { Opened } from '../../lib/open-file';
import { useSend } from '../../lib/send';
import { callMine } from '../../lib/session';
import { dateInWords } from '../../lib/words';
import { BigButton } from '../../ui/BigButton';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { CaseFileList } from '../../ui/CaseFileList';
import { ClockCard } from '../../ui/ClockCard';
import { Notice } from '../../ui/Notice';
import { Steps } from '../../ui/Steps';
import { Tag } from '../../ui/Tag';
import { aidStages, stageOf } from '../parts/words';
import { AccountForm } from './AccountForm';
import { SupplyForm } from './SupplyForm';

interface AidViewProps {
  read: MyAid;
  onChanged(): void;
}

export function AidView({ read, onChanged }: AidViewProps) {
  const { state, kind, receipt, filedOn, next, clock, decision, publicity, payment, holder, may } = read;
  const ended = ['withdrawn', 'lapsed', 'declined'].includes(state);
  return (
    <>
      <Card>
        <Tag look={next ? 'seal' : 'plain'}>{aidStates[state]}</Tag>
        <View className="card__title">{`${aidKindLabels[kind]}帮扶申请`}</View>
        <View className="prose">{`编号 ${receipt}，${dateInWords(filedOn)} 提交${holder ? `，承办人 ${holder}` : ''}`}</View>
        {!ended && <Steps steps={aidStages} at={stageOf(state)} />}
        {next && <Notice look="warning">{next}</Notice>}
      </Card>
      {may.includes('supply') && <SupplyForm aid={read} onDone={onChanged} />}
      {may.includes('received') && payment && <Received aid={read} onDone={onChanged} />}
      {clock && <ClockCard promise={clock.promise} lines={clock.lines.map(({ words }) => words)} provisional={clock.provisional} />}
      {decision && <Decision aid={read} />}
      {may.includes('card') && <AccountForm aid={read} onDone={onChanged} />}
      {publicity && (
        <Card title="公示">
          <View className="prose">{`公示的内容：${publicity.line}`}</View>
          <View className="prose">{`${dateInWords(publicity.from)}至 ${dateInWords(publicity.until)}，到期自动撤下`}</View>
        </Card>
      )}
      {payment && (
        <Card title="发放">
          <View className="prose">{`${dateInWords(payment.on)} 发放 ${payment.yuan} 元`}</View>
        </Card>
      )}
      <Given aid={read} />
      {may.includes('withdraw') && <Withdraw aid={read} onDone={onChanged} />}
      <Card>
        <CallButton />
      </Card>
    </>
  );
}

/** The notice itself, whole, where it is looked for; and as a document to keep. */
function Decision({ aid: { id, decision } }: { aid: MyAid }) {
  const [how, setHow] = useState<Opened | 'opening' | null>(null);
  if (!decision) return null;
  const save = async () => {
    setHow('opening');
    setHow(await openOwnFile(aidRoutes.notice, { id, format: 'pdf' }, { name: `${decision.title}.pdf`, extension: 'pdf' }));
  };
  return (
    <>
      <View className="letter">
        <View className="letter__title">{decision.title}</View>
        <View className="letter__text">{`${decision.number}\n${decision.to}：\n${decision.paragraphs.join('\n')}`}</View>
        <View className="letter__sign">
          <View>{decision.signedBy}</View>
          <View>{decision.on}</View>
        </View>
      </View>
      <Card>
        {how === 'failed' && <Notice look="warning">文书没有打开。内容就是上面这些，稍后可以再试</Notice>}
        <BigButton look="plain" icon="file" disabled={how === 'opening'} onPress={save}>
          {how === 'opening' ? '正在打开…' : '打开告知书文件'}
        </BigButton>
      </Card>
    </>
  );
}

/** What was told, with numbers masked: nothing of it is asked for again. */
function Given({ aid }: { aid: MyAid }) {
  const facts = {
    姓名: aid.name,
    身份证号: aid.idNumber,
    手机号: aid.phone,
    '镇（街道）': aid.town,
    家庭: `${aid.household ?? '—'} 口人，每月 ${aid.income ?? '—'} 元`,
    困难情况: aid.story,
    ...(aid.account ? { 收款账户: aid.account } : {}),
  };
  return (
    <Card title="您填写的内容">
      {Object.entries(facts).map(([label, value]) => (
        <View key={label} className="fact">
          <View className="fact__label">{label}</View>
          <View className="fact__value">{value}</View>
        </View>
      ))}
      <CaseFileList files={aid.files} />
    </Card>
  );
}

function Received({ aid, onDone }: { aid: MyAid; onDone(): void }) {
  const { busy, failure, send } = useSend();
  const confirm = async () => {
    if (await send(() => callMine(aidRoutes.received, { id: aid.id, version: aid.version }))) onDone();
  };
  return (
    <Card title="帮扶金已发放">
      <View className="prose">{`请看一下 ${aid.account ?? '账户'} 有没有收到 ${aid.payment?.yuan} 元。没收到请打电话。`}</View>
      {failure && <Notice look="danger">{failure}</Notice>}
      <BigButton disabled={busy} onPress={confirm}>
        我收到了
      </BigButton>
    </Card>
  );
}

function Withdraw({ aid, onDone }: { aid: MyAid; onDone(): void }) {
  const [sure, setSure] = useState(false);
  const { busy, failure, send } = useSend();
  const withdraw = async () => {
    if (await send(() => callMine(aidRoutes.withdraw, { id: aid.id, version: aid.version }))) onDone();
  };
  return (
    <Card>
      {failure && <Notice look="danger">{failure}</Notice>}
      {sure ? (
        <>
          <Notice look="warning">撤回后这次申请就不办了，以后可以重新申请。确定撤回吗？</Notice>
          <BigButton disabled={busy} onPress={withdraw}>
            确定撤回
          </BigButton>
          <BigButton look="plain" onPress={() => setSure(false)}>
            不撤回
          </BigButton>
        </>
      ) : (
        <BigButton look="plain" onPress={() => setSure(true)}>
          不需要了，撤回申请
        </BigButton>
      )}
    </Card>
  );
}
