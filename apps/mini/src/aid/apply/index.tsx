import { View } from '@tarojs/components';
import { type AidDraftForm, aidDraftRoutes, aidRoutes, type Reply } from '@vc/contract';
import { useState } from 'react';
import { call } from '../../lib/call';
import { open, replace, to, useParam } from '../../lib/go';
import { useKeptForm } from '../../lib/kept-form';
import { useLoad } from '../../lib/load';
import { toTop } from '../../lib/scroll';
import { useSend, type Wrong } from '../../lib/send';
import { callMine } from '../../lib/session';
import { BigButton } from '../../ui/BigButton';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Press } from '../../ui/Press';
import { Failed, Loading, Shown } from '../../ui/States';
import { Steps } from '../../ui/Steps';
import { type Agreed, CheckStep } from './CheckStep';
import { type DraftOnPhone, useAidDraft } from './draft';
import { Filed, FiledElsewhere } from './Filed';
import { forgetDraft } from './last-draft';
import { usePapers } from './papers';
import { type Guide, HardshipStep, KindStep, PapersStep, PersonStep } from './StepFields';
import { type ApplyStep, applySteps, firstOpen, problemsOn, stepKeys, stepOf } from './steps';
import { TwoTexts } from './TwoTexts';
import { Unsent } from './Unsent';

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
  if (!draft.ready) return page(<Loading />);
  return page(<Shown loaded={guide}>{data => <Form guide={data} draft={draft} onFiled={setFiled} />}</Shown>);
}

function Form({ guide, draft, onFiled }: { guide: Guide; draft: DraftOnPhone; onFiled(receipt: Reply<typeof aidDraftRoutes.file>): void }) {
  const { form, theirs } = draft;
  // Whoever comes back goes on where something is still missing.
  const [step, setStep] = useState<ApplyStep>(() => firstOpen(form));
  const [tried, setTried] = useState<Partial<Record<ApplyStep, true>>>({});
  const [agreed, setAgreed] = useState<Agreed>({ notice: false, sensitive: false, behalf: false });
  const again = useKeptForm<{ words: string }>(`aid-again-${draft.draft?.id ?? 'new'}`, { words: '' });
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
      draft.holding(() =>
        callMine(aidDraftRoutes.file, {
          id: kept.id,
          version: kept.version,
          notice: agreed.notice ? notice.version : '',
          sensitive: agreed.sensitive ? sensitive.version : '',
          behalf: form.relation !== 'self' && agreed.behalf ? behalf.version : null,
          again: again.form.words || null,
        }),
      ),
    );
    if (!receipt) return;
    forgetDraft();
    again.clear();
    onFiled(receipt);
  };
  const fields = { form, wrong, change };
  const back = stepOf(refused);
  return (
    <>
      {draft.resumed && <Resumed />}
      <Unsent key={draft.draft?.expiresOn} draft={draft.draft} safety={draft.safety} />
      <Card>
        <Steps steps={applySteps} at={step} doing />
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
          again={again.form.words}
          asksAgain={'again' in refused || again.form.words !== ''}
          onAgain={words => again.change({ words })}
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

/** It is what was begun before; who applies for somebody else begins anew, and loses nothing of it. */
function Resumed() {
  const another = () => {
    forgetDraft();
    replace(to.aidApply());
  };
  return (
    <View className="restored">
      <Notice>这是上次没有提交的那一份，可以接着填</Notice>
      <Press className="restored__act" onPress={another}>
        另填一份（这一份留在“我的申请”里）
      </Press>
    </View>
  );
}
