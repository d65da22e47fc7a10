import { COMPLAINT_ANSWER_MAX, type ComplaintWork, complaintRoutes, z } from '@vc/contract';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { useDraft } from '../lib/draft.ts';
import { useStaff } from '../session/staff-context.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import desk from '../ui/case-desk.module.css';
import { Field } from '../ui/field.tsx';
import { Sheet } from '../ui/page.tsx';
import { RestoredNotice } from '../ui/restored-notice.tsx';
import styles from './complaint.module.css';
import { useComplaintChange } from './complaint-query.ts';

const answerText = z.string();

interface AnswerFormProps {
  work: ComplaintWork;
  onReload: () => void;
}

/** Where the answer is written. What is typed stays in this browser until it is sent. */
export function AnswerForm({ work, onReload }: AnswerFormProps) {
  const staff = useStaff();
  const { message } = App.useApp();
  const again = work.state === 'reopened';
  const draft = useDraft(`${staff.id}/complaint/${work.id}/${work.answers.length}`, answerText, '');
  const change = useComplaintChange();
  const [asking, setAsking] = useState(false);
  if (!work.may.includes('answer')) return null;
  const { length } = draft.value;
  const tooLong = length > COMPLAINT_ANSWER_MAX ? `多了 ${length - COMPLAINT_ANSWER_MAX} 个字，请删减` : undefined;
  const send = async () => {
    await change.mutateAsync(() => call(complaintRoutes.answer, { id: work.id, version: work.version, answer: draft.value }));
    draft.reset('');
    message.success('答复已发出，提出人会收到消息');
  };
  return (
    <Sheet title={again ? '再次答复（最后一次）' : '写答复'} extra={<span className={styles.quiet}>边写边存在本机</span>}>
      <div className={desk.stack}>
        <RestoredNotice draft={draft} what="没有发出的答复" onDrop={() => draft.reset('')} />
        <Field
          label="答复内容"
          name="answer"
          hint={
            again
              ? '先对照不满意的原因，说清这次改了什么。仍解决不了的，写明原因和联系人电话。'
              : '先说查明了什么，再说已经改好、还是什么时候改好。属于政策问题的，请写明到“我要留言”去问。'
          }
          problem={tooLong}
          extra={`${length} / ${COMPLAINT_ANSWER_MAX}`}
        >
          {control => (
            <Input.TextArea
              {...control}
              value={draft.value}
              onChange={event => draft.set(event.target.value)}
              autoSize={{ minRows: 6, maxRows: 20 }}
            />
          )}
        </Field>
        <div>
          <Button type="primary" size="large" disabled={draft.value.trim() === '' || Boolean(tooLong)} onClick={() => setAsking(true)}>
            {again ? '再次答复' : '答复'}
          </Button>
        </div>
      </div>
      {asking && (
        <ActDialog title="发出答复" label="发出" onDo={send} onClose={() => setAsking(false)} onReload={onReload}>
          <p>发出后提出人立即可以看到，不能再改。{again ? '这是最后一次答复。' : '不满意的，会重新办理一次。'}</p>
          <blockquote className={desk.excerpt}>{draft.value.trim()}</blockquote>
        </ActDialog>
      )}
    </Sheet>
  );
}
