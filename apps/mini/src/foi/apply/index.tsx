import { View } from '@tarojs/components';
import { myFoiRoutes } from '@vc/contract';
import { applicantClasses, foiForms, foiWays } from '@vc/domain';
import { useState } from 'react';
import { open, replace, to } from '../../lib/go';
import { fieldId, toField, toTop } from '../../lib/scroll';
import { useSend, type Wrong } from '../../lib/send';
import { callMine } from '../../lib/session';
import { filesProblem, removeUpload, withFiles } from '../../lib/uploads';
import { groupedNumber } from '../../lib/words';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Restored } from '../../ui/Restored';
import { Steps } from '../../ui/Steps';
import { Toggle } from '../../ui/Toggle';
import { useAbout, usualInWords } from '../parts/about';
import { WhatIsWanted, WhoApplies } from './fields';
import { type ApplyForm, givenOf, stepOf, steps, useApplyForm, wrongIn } from './form';

const marks = { '0': steps[0].title, '1': steps[1].title, '2': steps[2].title } as const;

/** Those of the problems that stand on a step, the first field first. */
const onStep = (wrong: Wrong, step: number): string[] => (steps[step]?.fields ?? []).filter(field => field in wrong);

/** Apply for information (条例第二十九条): what, by whom, checked and sent. What is written is never lost. */
export default function Apply() {
  const kept = useApplyForm();
  const { form, clientKey, restored, change, clear } = kept;
  const [shown, setShown] = useState<Wrong>({});
  const { busy, wrong: refused, failure, send } = useSend();
  const wrong = { ...refused, ...shown };
  const set = (part: Partial<ApplyForm> | ((was: ApplyForm) => Partial<ApplyForm>)) => {
    change(part);
    if (typeof part !== 'function') setShown(now => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in part))));
  };
  const goTo = (step: number) => {
    change({ step });
    toTop();
  };

  const next = () => {
    const found = wrongIn(form, clientKey);
    const here = onStep(found, form.step);
    setShown(Object.fromEntries(here.map(field => [field, found[field] as string])));
    if (here.length > 0) toField(here[0]);
    else goTo(form.step + 1);
  };
  const file = async () => {
    const all = [...form.identityFiles, ...form.files];
    const unsent = filesProblem(all);
    const found = { ...wrongIn(form, clientKey), ...(unsent ? { files: unsent } : {}) };
    setShown(found);
    const [field] = steps.flatMap((_, step) => onStep(found, step));
    if (field) {
      if (stepOf(field) !== form.step) goTo(stepOf(field));
      toField(field);
      return;
    }
    const filed = await send(() =>
      withFiles(
        all,
        files => change(was => ({ identityFiles: files.slice(0, was.identityFiles.length), files: files.slice(was.identityFiles.length) })),
        keys => callMine(myFoiRoutes.apply, givenOf(form, clientKey, keys)),
      ),
    );
    if (!filed) return;
    clear();
    replace(to.foiOne(filed.id, true));
  };

  const fields = { form, set, wrong };
  return (
    <Page title="申请公开信息" action={{ label: '我的申请', icon: 'mine', onPress: () => open(to.foiMine) }}>
      {restored && (
        <Restored
          onClear={() => {
            for (const file of [...form.identityFiles, ...form.files]) removeUpload(file);
            clear();
            setShown({});
          }}
        />
      )}
      <Card>
        <Steps steps={marks} at={String(form.step) as keyof typeof marks} doing />
      </Card>
      <Card>
        {form.step === 0 && <WhatIsWanted {...fields} />}
        {form.step === 1 && <WhoApplies {...fields} />}
        {form.step === 2 && <Check form={form} onBack={goTo} />}
      </Card>
      <View className="ask__end">
        {Object.keys(wrong).length > 0 && <Notice look="danger">{`有 ${Object.keys(wrong).length} 处需要修改，请看上面红色的提示`}</Notice>}
        {form.step === 2 && (
          <View id={fieldId('agreed')}>
            <Toggle
              label="同意这样使用我的信息"
              hint="姓名、证件和联系方式只用来核对申请人、答复和送达，加密保存，办结后按档案期限保管"
              on={form.agreed}
              onChange={agreed => set({ agreed })}
            />
          </View>
        )}
        {shown.agreed && <Notice look="danger">{shown.agreed}</Notice>}
        {failure && <Notice look="danger">{failure}</Notice>}
        {form.step < 2 ? (
          <BigButton onPress={next}>下一步</BigButton>
        ) : (
          <BigButton disabled={busy} onPress={file}>
            {busy ? '正在提交…' : failure ? '再提交一次' : '提交申请'}
          </BigButton>
        )}
        {form.step > 0 && (
          <BigButton look="plain" icon="back" onPress={() => goTo(form.step - 1)}>
            上一步
          </BigButton>
        )}
        <WhatFollows />
      </View>
    </Page>
  );
}

/** What follows: the number at once, the reply within the law's days. */
function WhatFollows() {
  const { data } = useAbout();
  return <View className="ask__promise">{`提交后马上得到登记编号和回执。${usualInWords(data)}，一般不收费`}</View>;
}

/** Everything once more before it is sent. */
function Check({ form, onBack }: { form: ApplyForm; onBack(step: number): void }) {
  const what: [string, string][] = [
    ['要的信息', form.title],
    ['内容', form.wanted],
    ['文号', form.documentNumber],
    ['形式', form.form ? foiForms[form.form] : ''],
    ['怎么拿', form.way ? foiWays[form.way] : ''],
    ['材料', form.files.map(({ name }) => name).join('、')],
  ];
  const who: [string, string][] = [
    ['申请人', `${form.name}（${applicantClasses[form.applicantClass]}）`],
    ['联系人', form.applicantClass === 'natural' ? '' : form.contactName],
    ['证件', groupedNumber(form.proofNumber) || `${form.identityFiles.length} 张照片`],
    ['联系方式', [form.phone, form.email, form.address].filter(Boolean).join('，')],
    ['需要的帮助', form.help],
  ];
  return (
    <>
      <View className="check__part">
        <Facts facts={what} />
        <BigButton look="plain" icon="back" onPress={() => onBack(0)}>
          改要的信息
        </BigButton>
      </View>
      <Facts facts={who} />
      <BigButton look="plain" icon="back" onPress={() => onBack(1)}>
        改申请人
      </BigButton>
    </>
  );
}

function Facts({ facts }: { facts: readonly [string, string][] }) {
  return (
    <>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <View key={label} className="fact">
            <View className="fact__label">{label}</View>
            <View className="fact__value">{value}</View>
          </View>
        ))}
    </>
  );
}
