import { View } from '@tarojs/components';
import { COMPLAINT_MAX, complaintRoutes } from '@vc/contract';
import { COMPLAINT_WORKING_DAYS, type ComplaintKind, complaintKinds } from '@vc/domain';
import { useState } from 'react';
import { Count } from '../../consultation/parts/Count';
import { open, replace, start, to, useParam } from '../../lib/go';
import { type KeptForm, useKeptForm } from '../../lib/kept-form';
import { useSend, type Wrong } from '../../lib/send';
import { callMine } from '../../lib/session';
import { discard, filesProblem, withFiles } from '../../lib/uploads';
import { lastPlace } from '../../lib/where';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Choices } from '../../ui/Choices';
import { Field } from '../../ui/Field';
import { FilePicker } from '../../ui/FilePicker';
import { ListRow } from '../../ui/ListRow';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Restored } from '../../ui/Restored';
import { TextEntry } from '../../ui/TextEntry';
import { Toggle } from '../../ui/Toggle';
import { asComplaint, begun, type Draft, emptyDraft } from './form';

const kindOf = (key: string): ComplaintKind | null => (key in complaintKinds ? (key as ComplaintKind) : null);

/** Say what is wrong with this program, or with how one was served in it. */
export default function Complain() {
  const kind = kindOf(useParam('kind'));
  const [place] = useState(lastPlace);
  const kept = useKeptForm<Draft>('complaint', emptyDraft(kind, place), begun);
  const { form, clientKey, change, clear } = kept;
  const { busy, wrong, failure, send } = useSend();
  const [unsent, setUnsent] = useState<string | null>(null);
  const file = async () => {
    const input = asComplaint(form, clientKey);
    const waiting = filesProblem(form.files);
    setUnsent(waiting);
    if (waiting) return;
    const filed = await send(
      () =>
        withFiles(
          form.files,
          files => change({ files }),
          files => callMine(complaintRoutes.complain, { ...input, files }),
        ),
      { route: complaintRoutes.complain, input },
    );
    if (!filed) return;
    clear();
    replace(to.complaintFiled(filed.id));
  };
  const problems = { ...wrong, ...(unsent ? { files: unsent } : {}) };
  const count = Object.keys(problems).length;
  return (
    <Page title="投诉建议" action={{ label: '我的办理', icon: 'mine', onPress: () => open(to.cases) }}>
      {kept.restored && <Restored onClear={() => discard(kept)} />}
      <Card>
        <Notice>这里收对这个程序和线上服务的意见，由专人改进并答复您</Notice>
        <ListRow icon="ask" title="问政策、问怎么办，请写留言" foot="写在这里，会请您改到留言里再问" onPress={() => start(to.ask())} />
      </Card>
      <Card>
        <What form={form} change={change} wrong={problems} />
      </Card>
      <Card>
        <Beside form={form} change={change} wrong={problems} />
      </Card>
      <View className="ask__end">
        {count > 0 && <Notice look="danger">{`有 ${count} 处需要修改，请看上面红色的提示`}</Notice>}
        {failure && count === 0 && <Notice look="danger">{failure}</Notice>}
        <BigButton disabled={busy} onPress={file}>
          {busy ? '正在提交…' : failure ? '再提交一次' : '提交意见'}
        </BigButton>
        <View className="ask__promise">{`提交后马上得到受理编号，${COMPLAINT_WORKING_DAYS} 个工作日内答复`}</View>
        <View className="ask__promise">信访诉求请到信访窗口或拨打 12345，这里不受理</View>
      </View>
    </Page>
  );
}

interface PartProps extends Pick<KeptForm<Draft>, 'form' | 'change'> {
  wrong: Wrong;
}

/** What is wrong. */
function What({ form, change, wrong }: PartProps) {
  return (
    <>
      <Field field="kind" label="遇到什么情况？" problem={wrong.kind}>
        <Choices label="遇到的情况" options={complaintKinds} chosen={form.kind} onChoose={kind => change({ kind })} />
      </Field>
      {form.place && (
        <Toggle
          label={`说的是“${form.place.pageName}”这一页`}
          hint="自动填好的，方便我们找到问题；不含您写过的内容"
          on={form.withPlace}
          onChange={withPlace => change({ withPlace })}
        />
      )}
      <Field field="text" label="说说具体情况" hint="在哪一步、看到什么、希望怎么改。不要写身份证号、银行卡号" problem={wrong.text}>
        <TextEntry
          long
          label="说说具体情况"
          placeholder="例如：附件点开一直转圈，打不开"
          value={form.text}
          wrong={Boolean(wrong.text)}
          onChange={text => change({ text })}
        />
        <Count text={form.text} most={COMPLAINT_MAX} />
      </Field>
    </>
  );
}

/** What shows it better, and how to reach the person; none of it demanded. */
function Beside({ form, change, wrong }: PartProps) {
  return (
    <>
      <Field field="files" label="截图和文件" optional problem={wrong.files}>
        <FilePicker kind="complaint" files={form.files} onChange={put => change(({ files }) => ({ files: put(files) }))} />
      </Field>
      <Field field="phone" label="手机号" optional hint="需要问清情况时打给您" problem={wrong.phone}>
        <TextEntry
          label="手机号"
          placeholder="11 位手机号码"
          keyboard="phone"
          value={form.phone}
          wrong={Boolean(wrong.phone)}
          onChange={phone => change({ phone })}
        />
      </Field>
    </>
  );
}
