import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type AidDraftForm, aidDraftRoutes, aidRoutes, type Reply } from '@vc/contract';
import { useState } from 'react';
import { call } from '../../lib/call';
import { open, to, useParam } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { useSend } from '../../lib/send';
import { callMine } from '../../lib/session';
import { BigButton } from '../../ui/BigButton';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Failed, Shown } from '../../ui/States';
import { Steps } from '../../ui/Steps';
import { type Agreed, CheckStep } from './CheckStep';
import { type DraftOnPhone, useAidDraft } from './draft';
import { Filed, FiledElsewhere } from './Filed';
import { usePapers } from './papers';
import { type Guide, HardshipStep, KindStep, PapersStep, PersonStep } from './StepFields';
import { type ApplyStep, applySteps, problemsOn, stepKeys, stepOf, type Wrong } from './steps';
import { TwoTexts } from './TwoTexts';
import { Unsent } from './Unsent';

const toTop = () => Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);

/** Apply for hardship aid, in five small steps. What is written lives on the server from the first word on. */
export default function Apply() {
  const guide = useLoad(() => call(aidRoutes.guide, {}), { key: 'aid-guide' });
  const draft = useAidDraft(useParam('id'));
  const [filed, setFiled] = useState<Reply<typeof aidDraftRoutes.file> | null>(null);
  const page = (children: JSX.Element) => (
    <Page title="申请困难帮扶" action={{ label: '我的申请', icon: 'mine', onPress: () => open(to.aidMine) }}>
      {children}
    </Page>
  );
  if (filed) return page(<Filed receipt={filed} />);
  if (draft.error) return page(<Failed error={draft.error} onRetry={draft.reload} />);
  if (draft.draft?.filed) return page(<FiledElsewhere filed={draft.draft.filed} />);
  return page(<Shown loaded={guide}>{data => <Form guide={data} draft={draft} onFiled={setFiled} />}</Shown>);
}

function Form({ guide, draft, onFiled }: { guide: Guide; draft: DraftOnPhone; onFiled(receipt: Reply<typeof aidDraftRoutes.file>): void }) {
  const { form, theirs } = draft;
  const [step, setStep] = useState<ApplyStep>('kind');
  const [tried, setTried] = useState<Partial<Record<ApplyStep, true>>>({});
  const [agreed, setAgreed] = useState<Agreed>({ notice: false, sensitive: false, behalf: false, again: '' });
  const papers = usePapers(draft);
  const { busy, wrong: refused, failure, send } = useSend();
  const [hold, setHold] = useState<string | null>(null);

  if (theirs) return <TwoTexts mine={form} theirs={theirs} onChoose={draft.choose} />;

  const at = stepKeys.indexOf(step);
  const wrong: Wrong = { ...refused, ...(tried[step] ? problemsOn(step, form) : {}) };
  const go = (next: ApplyStep) => {
    setHold(null);
    setStep(next);
    toTop();
  };
  const change = (part: Partial<AidDraftForm>) => draft.change(part);
  const next = () => {
    setTried(was => ({ ...was, [step]: true }));
    if (Object.keys(problemsOn(step, form)).length > 0) return toTop();
    if (step === 'papers' && papers.waiting() > 0) return setHold('有文件还没有传好，请等它传完，或者先删掉');
    go(stepKeys[at + 1] as ApplyStep);
  };
  const submit = async () => {
    const missing = stepKeys.find(key => Object.keys(problemsOn(key, form)).length > 0);
    if (missing) {
      setTried(was => ({ ...was, [missing]: true }));
      return go(missing);
    }
    const kept = await draft.flush();
    if (!kept) return setHold('草稿还没有保存到我们这里，请检查网络再提交');
    setHold(null);
    const { notice, sensitive, behalf } = guide;
    const receipt = await send(() =>
      callMine(aidDraftRoutes.file, {
        id: kept.id,
        version: kept.version,
        notice: agreed.notice ? notice.version : '',
        sensitive: agreed.sensitive ? sensitive.version : '',
        behalf: form.relation !== 'self' && agreed.behalf ? behalf.version : null,
        again: agreed.again || null,
      }),
    );
    if (receipt) onFiled(receipt);
  };
  const fields = { form, wrong, change };
  const back = stepOf(refused);
  return (
    <>
      <Unsent key={draft.draft?.expiresOn} draft={draft.draft} safety={draft.safety} />
      <Card>
        <Steps steps={applySteps} at={step} />
      </Card>
      {Object.keys(wrong).length > 0 && <Notice look="danger">有需要修改的地方，请看红色的提示</Notice>}
      {step === 'kind' && <KindStep {...fields} guide={guide} />}
      {step === 'person' && <PersonStep {...fields} />}
      {step === 'hardship' && <HardshipStep {...fields} guide={guide} />}
      {step === 'papers' && <PapersStep form={form} wrong={wrong} guide={guide} papers={papers} draftId={draft.draft?.id} />}
      {step === 'check' && (
        <CheckStep
          form={form}
          guide={guide}
          wrong={wrong}
          agreed={agreed}
          asksAgain={'again' in refused || agreed.again !== ''}
          onAgree={part => setAgreed(was => ({ ...was, ...part }))}
          onGo={go}
        />
      )}
      <View className="aid__ways">
        {hold && <Notice look="danger">{hold}</Notice>}
        {step === 'check' && failure && <Notice look="danger">{failure}</Notice>}
        {step === 'check' && back && back !== 'check' && (
          <BigButton look="plain" onPress={() => go(back)}>
            去改一改
          </BigButton>
        )}
        {step === 'check' ? (
          <BigButton disabled={busy} onPress={submit}>
            {busy ? '正在提交…' : '提交申请'}
          </BigButton>
        ) : (
          <BigButton onPress={next}>下一步</BigButton>
        )}
        {at > 0 && (
          <BigButton look="plain" onPress={() => go(stepKeys[at - 1] as ApplyStep)}>
            上一步
          </BigButton>
        )}
        {step === 'check' && failure && <CallButton />}
      </View>
    </>
  );
}
