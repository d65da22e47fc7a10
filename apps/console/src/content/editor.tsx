import type { ContentWork, Kind } from '@vc/contract';
import { App, Button } from 'antd';
import { useState } from 'react';
import { shortDay } from '../lib/days.ts';
import { problemFor } from '../lib/problem-text.ts';
import { PresenceLine } from '../presence/presence-line.tsx';
import { useSite } from '../session/session-query.ts';
import { Actions } from '../ui/actions.tsx';
import { BodyEditor } from '../ui/body-editor/body-editor.tsx';
import { ConflictPanel } from '../ui/conflict-panel.tsx';
import { Field, fieldId } from '../ui/field.tsx';
import { History } from '../ui/history.tsx';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { RestoredNotice } from '../ui/restored-notice.tsx';
import { ApprovalPanel } from './approval-panel.tsx';
import { AttachmentsSheet } from './attachments/attachments-sheet.tsx';
import { useUploadPicture } from './attachments/file-query.ts';
import { CommonFields } from './common-fields.tsx';
import { ContentActDialog, type DialogAction } from './content-act-dialog.tsx';
import { fieldLabel } from './content-form.ts';
import styles from './editor.module.css';
import { FindingsPanel } from './findings-panel.tsx';
import { KindForm } from './kind-form.tsx';
import { MissingPanel } from './missing-panel.tsx';
import { PhonePreview } from './phone-preview.tsx';
import { PublishingFields } from './publishing-fields.tsx';
import { stepsFor } from './steps.ts';
import { type ContentEditor, useContentEditor } from './use-editor.ts';
import { VersionsPanel } from './versions-panel.tsx';

interface EditorProps {
  kind: Kind;
  /** The item as last read; null for one that is being begun. */
  work: ContentWork | null;
  onReload: () => void;
}

/** Where an item is written: its form, what it still lacks, and how it will look on a phone. */
export function Editor({ kind, work, onReload }: EditorProps) {
  const editor = useContentEditor(kind, work);
  const site = useSite();
  const uploadPicture = useUploadPicture(work);
  const { form, complaints } = editor;
  const hasPlace = (field: string) => document.getElementById(fieldId(field)) !== null;
  return (
    <div className={styles.editor}>
      <div className={styles.column}>
        <Bar kind={kind} work={work} editor={editor} />
        {work && <PresenceLine subject="content" id={work.id} />}
        <Notices kind={kind} work={work} editor={editor} />
        {!editor.conflict && <ProblemNote error={editor.error} onReload={onReload} shownFields={hasPlace} />}
        {work ? (
          <MissingPanel kind={kind} missing={work.missing} dirty={editor.dirty} />
        ) : (
          <Notice>先保存草稿，这里就会列出送审前还缺什么。草稿只要有标题就能保存。</Notice>
        )}
        {work && <FindingsPanel kind={kind} work={work} editing />}
        <Sheet>
          <CommonFields kind={kind} site={site.data} editor={editor} />
        </Sheet>
        <Sheet title={`${kind.label}的内容`}>
          <KindForm kind={kind} values={form.fields} onChange={editor.setField} problems={complaints} id={work?.id} />
        </Sheet>
        <Sheet>
          <Field label="正文" name="body" problem={problemFor(complaints, 'body')} hint="可以从 Word 直接粘贴；标题、列表、表格会保留。">
            {control => (
              <BodyEditor
                control={control}
                label="正文"
                value={form.body}
                onChange={html => editor.setCommon('body', html)}
                uploadPicture={uploadPicture}
              />
            )}
          </Field>
        </Sheet>
        <AttachmentsSheet work={work} body={form.body} onWork={editor.follow} onReload={onReload} />
        <Sheet title="公开与发布">
          <PublishingFields work={work} editor={editor} />
        </Sheet>
        {work && work.approvals.length > 0 && <ApprovalPanel kind={kind} work={work} />}
        {work && <VersionsPanel kind={kind} work={work} />}
        {work && (
          <Sheet title="经过">
            <History lines={work.history} />
          </Sheet>
        )}
      </div>
      <div className={styles.side}>
        <PhonePreview kind={kind} work={work} form={form} />
      </div>
    </div>
  );
}

/** The bar that stays in view: how the draft stands and what may be done with it. */
function Bar({ kind, work, editor }: { kind: Kind; work: ContentWork | null; editor: ContentEditor }) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState<DialogAction | null>(null);
  const standing = editor.dirty ? '有没保存的修改，已暂存在本机' : work ? '已保存' : '还没有保存';
  const save = async () => {
    if (await editor.save()) message.success('草稿已保存');
  };
  const act = async (action: DialogAction) => {
    if (action !== 'submit') setAsked(action);
    else if (await editor.submit()) message.success('已送审，由科室负责人起逐级审批');
  };
  return (
    <div className={styles.bar}>
      <p className={styles.standing} data-dirty={editor.dirty ? '' : undefined} aria-live="polite">
        {standing}
      </p>
      <div className={styles.buttons}>
        <Button onClick={save} loading={editor.busy} type={work ? 'default' : 'primary'} disabled={!editor.dirty}>
          保存草稿
        </Button>
        {work && (
          <Actions
            steps={stepsFor(kind)}
            may={work.may}
            except={['edit', 'confirm', 'withdraw', 'unpublish']}
            disabled={editor.busy || editor.conflict !== null}
            onAct={action => act(action as DialogAction)}
          />
        )}
      </div>
      {work && asked && <ContentActDialog kind={kind} row={work} action={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** What the writer should know before going on: returned, restored, overtaken. */
function Notices({ kind, work, editor }: { kind: Kind; work: ContentWork | null; editor: ContentEditor }) {
  return (
    <>
      {work?.returnReason && (
        <Notice tone="danger" title={`审批退回，${work.holder ? `请在 ${shortDay(work.holder.dueOn)} 前改好送审，` : ''}要改的是`}>
          {work.returnReason}
        </Notice>
      )}
      {work?.live === 'live' && <Notice title="这是修改稿">群众看到的还是第 {work.versions} 版；改好、审批通过后才会更新。</Notice>}
      {work && editor.conflict && (
        <ConflictPanel
          what="内容"
          last={work.history.at(-1)}
          differences={editor.conflict.map(({ name, ...texts }) => ({ label: fieldLabel(kind, name), ...texts }))}
          busy={editor.busy}
          onKeepMine={() => editor.save(work.version)}
          onTakeTheirs={editor.startOver}
        />
      )}
      {!editor.conflict && <RestoredNotice draft={editor} what="没有保存的修改" onDrop={editor.startOver} />}
    </>
  );
}
