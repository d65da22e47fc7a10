import { View } from '@tarojs/components';
import { type MyFoi, myFoiRoutes } from '@vc/contract';
import { useState } from 'react';
import { useKeptForm } from '../../lib/kept-form';
import { useSend } from '../../lib/send';
import { callMine } from '../../lib/session';
import { filesProblem, type KeptFile, withFiles } from '../../lib/uploads';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { FilePicker } from '../../ui/FilePicker';
import { Notice } from '../../ui/Notice';
import { TextEntry } from '../../ui/TextEntry';

interface YourTurnProps {
  application: MyFoi;
  onDone(application: MyFoi): void;
}

interface Answer {
  text: string;
  files: readonly KeptFile[];
}

const titles = { correct: '请您补正', pay: '请您缴费', reasons: '请您说明理由' } as const;
const labels = { correct: '补正的内容', reasons: '申请的理由', pay: '' } as const;

/** What the applicant has to do, by when, and the place to do it. What is written is kept until it is sent. */
export function YourTurn({ application, onDone }: YourTurnProps) {
  const { id, version, turn } = application;
  const kept = useKeptForm<Answer>(`foi-${turn?.what}-${id}`, { text: '', files: [] });
  const { busy, wrong, failure, send } = useSend();
  const [unsent, setUnsent] = useState<string | null>(null);
  if (!turn) return null;
  const { text, files } = kept.form;
  const answer = async () => {
    const problem = filesProblem(files);
    setUnsent(problem);
    if (problem) return;
    const done =
      turn.what === 'correct'
        ? await send(
            () =>
              withFiles(
                files,
                sent => kept.change({ files: sent }),
                keys => callMine(myFoiRoutes.correct, { id, version, text, files: keys }),
              ),
            { route: myFoiRoutes.correct, input: { id, version, text, files: [] } },
          )
        : await send(() => callMine(myFoiRoutes.explain, { id, version, text }), {
            route: myFoiRoutes.explain,
            input: { id, version, text },
          });
    if (!done) return;
    kept.clear();
    onDone(done);
  };
  return (
    <Card title={titles[turn.what]}>
      <Notice look="warning">{turn.words}</Notice>
      {turn.items.map((item, i) => (
        <View key={item} className="prose">
          {turn.items.length > 1 ? `${i + 1}. ${item}` : item}
        </View>
      ))}
      {turn.what === 'correct' && <View className="prose">没有正当理由逾期不补正的，视为放弃申请。补正后，答复期限重新计算。</View>}
      {turn.what !== 'pay' && (
        <>
          <Field field="text" label={labels[turn.what]} problem={wrong.text}>
            <TextEntry
              long
              label={labels[turn.what]}
              value={text}
              wrong={Boolean(wrong.text)}
              onChange={value => kept.change({ text: value })}
            />
          </Field>
          {turn.what === 'correct' && (
            <Field field="files" label="照片和文件" optional problem={unsent ?? wrong.files}>
              <FilePicker kind="foi" files={files} onChange={change => kept.change(was => ({ files: change(was.files) }))} />
            </Field>
          )}
          {failure && <Notice look="danger">{failure}</Notice>}
          <BigButton disabled={busy} onPress={answer}>
            {busy ? '正在提交…' : turn.what === 'correct' ? '提交补正' : '提交理由'}
          </BigButton>
        </>
      )}
    </Card>
  );
}
