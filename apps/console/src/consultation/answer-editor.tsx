import { ANSWER_MAX, type ConsultationWork, consultationRoutes } from '@vc/contract';
import { consultationSteps } from '@vc/domain';
import { App, Button, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { call } from '../lib/call.ts';
import { upload } from '../lib/upload.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { labelOf } from '../ui/actions.tsx';
import desk from '../ui/case-desk.module.css';
import { CaseFiles, CaseFilesControl } from '../ui/case-files.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/page.tsx';
import { RestoredNotice } from '../ui/restored-notice.tsx';
import answer from './answer.module.css';
import { CannedPicker } from './canned-picker.tsx';
import { CitePicker } from './cite-picker.tsx';
import styles from './consultation.module.css';
import { useConsultationChange } from './consultation-query.ts';
import { baseOf, idsOf, keysOf, useAnswerDraft } from './use-answer-draft.ts';

const number = new Intl.NumberFormat('zh-CN');

interface AnswerEditorProps {
  work: ConsultationWork;
  onReload: () => void;
}

const said = {
  answer: {
    title: '发出答复',
    label: '发出',
    words: '发出后提问人立即可以看到，不能再改。请再核对一遍政策依据、电话和地址。',
    done: '答复已发出，提问人可以看到了',
  },
  submit: { title: '送审答复', label: '送审', words: '由科室负责人审核后发出；审核前提问人看不到。', done: '已送科室负责人审核' },
} as const;

/** Where the answer is written. What is typed is kept on the server, and seen by colleagues alone until it is sent. */
export function AnswerEditor({ work, onReload }: AnswerEditorProps) {
  const { message } = App.useApp();
  const act = work.may.includes('submit') ? 'submit' : work.may.includes('answer') ? 'answer' : null;
  const { draft, words, overtaken, keepMine, done } = useAnswerDraft(work, act !== null);
  const change = useConsultationChange();
  const [open, setOpen] = useState<'send' | 'canned' | null>(null);
  const [sending, setSending] = useState(false);
  const { text, cites, files } = draft.value;
  const tooLong = text.length > ANSWER_MAX ? `多了 ${number.format(text.length - ANSWER_MAX)} 个字，请删减` : undefined;
  const sendable = text.trim() !== '' && !tooLong && !sending;

  const send = async () => {
    if (!act) return;
    await change.mutateAsync(() =>
      call(consultationRoutes[act], { id: work.id, version: work.version, answer: text, cites: idsOf(cites), files: keysOf(files) }),
    );
    done();
    message.success(said[act].done);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && sendable) setOpen('send');
  };

  if (!act)
    return draft.dirty && text.trim() ? <Unsent text={text} onDrop={() => draft.reset({ text: '', cites: [], files: [] })} /> : null;
  return (
    <Sheet title="写答复" extra={<span className={desk.quiet}>{words}</span>}>
      <div className={desk.stack}>
        <RestoredNotice draft={draft} what="没有发出的答复" onDrop={() => draft.reset(baseOf(work))} />
        {work.draft?.returned && (
          <Notice tone="warning" title="科室负责人退回修改">
            {work.draft.returned}
          </Notice>
        )}
        {overtaken && (
          <Notice
            tone="warning"
            alert
            title="这份草稿在别的窗口改过，或者同事也在写"
            actions={
              <>
                <Button onClick={onReload}>看看那一份</Button>
                <Button onClick={keepMine}>用我这一份</Button>
              </>
            }
          >
            {work.draft && <blockquote className={desk.excerpt}>{work.draft.text}</blockquote>}
          </Notice>
        )}
        <Field
          label="答复内容"
          name="answer"
          hint="先说结论，再说依据和怎么办；电话、地址写完整。群众看到的就是这里的文字。"
          problem={tooLong}
          extra={`${number.format(text.length)} / ${number.format(ANSWER_MAX)}`}
        >
          {control => (
            <Input.TextArea
              {...control}
              value={text}
              onChange={event => draft.set(now => ({ ...now, text: event.target.value }))}
              onKeyDown={onKeyDown}
              autoSize={{ minRows: 9, maxRows: 26 }}
              className={styles.writing ?? ''}
            />
          )}
        </Field>
        <div className={answer.tools}>
          <Button onClick={() => setOpen('canned')}>取用常用答复</Button>
        </div>
        <Field label="引用的政策、指南" hint="提问人点一下就能打开；以后撤下的会注明。">
          {control => <CitePicker control={control} cites={cites} onChange={next => draft.set(now => ({ ...now, cites: next }))} />}
        </Field>
        <Field label="图片和文件" name="files" hint="随答复一起给提问人看，发出前只有同事能看；不放进公众问答。">
          {control => (
            <CaseFilesControl
              control={control}
              files={files}
              send={(file, onProgress) => upload(consultationRoutes.answerFile, { id: work.id }, file, onProgress)}
              onChange={next => draft.set(now => ({ ...now, files: [...next] }))}
              onBusy={setSending}
            />
          )}
        </Field>
        <div className={desk.buttons}>
          <Button type="primary" size="large" disabled={!sendable} onClick={() => setOpen('send')}>
            {labelOf(consultationSteps, act)}
          </Button>
          <span className={`${desk.quiet} ${styles.keys}`}>Ctrl + Enter 也可以</span>
        </div>
      </div>
      {open === 'canned' && (
        <CannedPicker
          onClose={() => setOpen(null)}
          onPick={filled =>
            draft.set(now => ({
              ...now,
              text: now.text.trim() ? `${now.text.trimEnd()}\n\n${filled.text}` : filled.text,
              cites: [...now.cites, ...filled.cites.filter(({ id }) => !now.cites.some(cite => cite.id === id))],
            }))
          }
        />
      )}
      {open === 'send' && (
        <ActDialog title={said[act].title} label={said[act].label} onDo={send} onClose={() => setOpen(null)} onReload={onReload}>
          <p>{said[act].words}</p>
          <blockquote className={desk.excerpt}>{text.trim()}</blockquote>
          <CaseFiles files={files} />
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
      title="这件留言已经由别人办理，您写的这一份没有发出"
      actions={
        <>
          <Button onClick={copy}>复制</Button>
          <Button onClick={onDrop}>不要了</Button>
        </>
      }
    >
      <blockquote className={desk.excerpt}>{text}</blockquote>
    </Notice>
  );
}
