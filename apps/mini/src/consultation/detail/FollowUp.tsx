import { consultationRoutes, type MyConsultation, QUESTION_MAX } from '@vc/contract';
import { useState } from 'react';
import { keyFor, useKeptForm } from '../../lib/kept-form';
import { useSend } from '../../lib/send';
import { callMine } from '../../lib/session';
import { filesProblem, type KeptFile, marksOf, withFiles } from '../../lib/uploads';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { FilePicker } from '../../ui/FilePicker';
import { Notice } from '../../ui/Notice';
import { Restored } from '../../ui/Restored';
import { TextEntry } from '../../ui/TextEntry';
import { Count } from '../parts/Count';

interface FollowUpForm {
  question: string;
  files: readonly KeptFile[];
}

interface FollowUpProps {
  id: string;
  onAsked(consultation: MyConsultation): void;
}

/** Ask in addition. The form is folded until it is wanted, or until something was already written in it. */
export function FollowUp({ id, onAsked }: FollowUpProps) {
  const kept = useKeptForm<FollowUpForm>(`follow-up-${id}`, { question: '', files: [] });
  const [open, setOpen] = useState(kept.restored);
  const [unsent, setUnsent] = useState<string | null>(null);
  const { busy, wrong, failure, send } = useSend();
  const { question, files } = kept.form;
  const ask = async () => {
    const input = { id, question, files: [], clientKey: keyFor(kept.clientKey, question, marksOf(files)) };
    setUnsent(filesProblem(files));
    if (filesProblem(files)) return;
    const act = () =>
      withFiles(
        files,
        sent => kept.change({ files: sent }),
        keys => callMine(consultationRoutes.followUp, { ...input, files: keys }),
      );
    const asked = await send(act, { route: consultationRoutes.followUp, input });
    if (!asked) return;
    kept.clear();
    onAsked(asked);
  };
  if (!open) {
    return (
      <Card>
        <BigButton look="plain" icon="ask" onPress={() => setOpen(true)}>
          还没说清，接着问
        </BigButton>
      </Card>
    );
  }
  return (
    <>
      {kept.restored && <Restored onClear={kept.clear} />}
      <Card title="接着问">
        <Field field="question" label="还想问什么？" hint="还是这件事的，接着问就行；别的事请另写一条" problem={wrong.question}>
          <TextEntry
            long
            label="追问的内容"
            value={question}
            wrong={Boolean(wrong.question)}
            onChange={text => kept.change({ question: text })}
          />
          <Count text={question} most={QUESTION_MAX} />
        </Field>
        <Field field="files" label="照片和文件" optional problem={unsent ?? wrong.files}>
          <FilePicker kind="consultation" files={files} onChange={change => kept.change(was => ({ files: change(was.files) }))} />
        </Field>
        {failure && <Notice look="danger">{failure}</Notice>}
        <BigButton disabled={busy} onPress={ask}>
          {busy ? '正在提交…' : '提交追问'}
        </BigButton>
      </Card>
    </>
  );
}
