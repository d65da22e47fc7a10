import { ANSWER_MAX, type ConsultationWork, consultationRoutes, z } from '@vc/contract';
import { consultationSteps } from '@vc/domain';
import { App, Button, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { call } from '../lib/call.ts';
import { useDraft } from '../lib/draft.ts';
import { useStaff } from '../session/staff-context.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { labelOf } from '../ui/actions.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/page.tsx';
import { RestoredNotice } from '../ui/restored-notice.tsx';
import styles from './consultation.module.css';
import { useConsultationChange } from './consultation-query.ts';

const answerText = z.string();
const number = new Intl.NumberFormat('zh-CN');

interface AnswerEditorProps {
  work: ConsultationWork;
  onReload: () => void;
}

/** Where the answer is written. What is typed stays in this browser until it is sent. */
export function AnswerEditor({ work, onReload }: AnswerEditorProps) {
  const staff = useStaff();
  const { message } = App.useApp();
  const draft = useDraft(`${staff.id}/answer/${work.id}`, answerText, '');
  const change = useConsultationChange();
  const [asking, setAsking] = useState(false);
  const open = work.may.includes('answer');
  const length = draft.value.length;
  const tooLong = length > ANSWER_MAX ? `多了 ${number.format(length - ANSWER_MAX)} 个字，请删减` : undefined;
  const sendable = draft.value.trim() !== '' && !tooLong;

  const send = async () => {
    await change.mutateAsync(() => call(consultationRoutes.answer, { id: work.id, version: work.version, answer: draft.value }));
    draft.reset('');
    message.success('答复已发出，提问人可以看到了');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && sendable) setAsking(true);
  };

  if (!open) return draft.value.trim() ? <Unsent text={draft.value} onDrop={() => draft.reset('')} /> : null;
  return (
    <Sheet title="写答复" extra={<span className={styles.quiet}>边写边存在本机</span>}>
      <div className={styles.stack}>
        <RestoredNotice draft={draft} what="没有发出的答复" onDrop={() => draft.reset('')} />
        <Field
          label="答复内容"
          name="answer"
          hint="先说结论，再说依据和怎么办；电话、地址写完整。群众看到的就是这里的文字。"
          problem={tooLong}
          extra={`${number.format(length)} / ${number.format(ANSWER_MAX)}`}
        >
          {control => (
            <Input.TextArea
              {...control}
              value={draft.value}
              onChange={event => draft.set(event.target.value)}
              onKeyDown={onKeyDown}
              autoSize={{ minRows: 9, maxRows: 26 }}
              className={styles.writing ?? ''}
            />
          )}
        </Field>
        <div className={styles.buttons}>
          <Button type="primary" size="large" disabled={!sendable} onClick={() => setAsking(true)}>
            {labelOf(consultationSteps, 'answer')}
          </Button>
          <span className={`${styles.quiet} ${styles.keys}`}>Ctrl + Enter 也可以</span>
        </div>
      </div>
      {asking && (
        <ActDialog title="发出答复" label="发出" onDo={send} onClose={() => setAsking(false)} onReload={onReload}>
          <p>发出后提问人立即可以看到，不能再改。请再核对一遍政策依据、电话和地址。</p>
          <blockquote className={styles.excerpt}>{draft.value.trim()}</blockquote>
        </ActDialog>
      )}
    </Sheet>
  );
}

/** What was typed here while somebody else answered. */
function Unsent({ text, onDrop }: { text: string; onDrop: () => void }) {
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    message.success('已复制');
  };
  return (
    <Notice
      tone="warning"
      title="这件留言已经答复，您写的这一份没有发出"
      actions={
        <>
          <Button onClick={copy}>复制</Button>
          <Button onClick={onDrop}>不要了</Button>
        </>
      }
    >
      <blockquote className={styles.excerpt}>{text}</blockquote>
    </Notice>
  );
}
