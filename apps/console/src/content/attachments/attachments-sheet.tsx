import type { Attachment, ContentWork } from '@vc/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useUploads } from '../../lib/use-uploads.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { SendingList } from '../../ui/sending-list.tsx';
import { ArticlePictures } from './article-pictures.tsx';
import { AttachmentLine, AttachmentLinks } from './attachment-lines.tsx';
import styles from './attachments.module.css';
import { DropZone } from './drop-zone.tsx';
import { FileFindings } from './file-findings.tsx';
import { useFileSender, useFiles } from './file-query.ts';

interface AttachmentsSheetProps {
  work: ContentWork | null;
  /** The article as it is typed now. */
  body: string;
  /** Hears of the item as it is after a change of its files. */
  onWork: (work: ContentWork) => void;
  onReload: () => void;
}

/** Where files are added to an item, named, ordered and taken off. */
export function AttachmentsSheet({ work, ...rest }: AttachmentsSheetProps) {
  return (
    <Sheet title="附件与图片">
      {work ? (
        <Attachments work={work} {...rest} />
      ) : (
        <p className={styles.none}>先保存草稿，再上传附件、插入图片。草稿只要有标题就能保存。</p>
      )}
    </Sheet>
  );
}

function Attachments({ work, body, onWork, onReload }: AttachmentsSheetProps & { work: ContentWork }) {
  const files = useFiles(work.id);
  const sender = useFileSender(work.id, onWork);
  const uploads = useUploads((file, onProgress) => sender.send(file, 'attachment', onProgress));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [removed, setRemoved] = useState<Attachment | null>(null);
  const { attachments } = work;
  const attached = new Set(attachments.map(({ key }) => key));

  const arrange = async (next: readonly Attachment[], gone: Attachment | null = null) => {
    setBusy(true);
    setError(null);
    try {
      await sender.arrange(
        work.version,
        next.map(({ key, name }) => ({ key, name })),
      );
      setRemoved(gone);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const move = (at: number, by: -1 | 1) => {
    const next = [...attachments];
    next.splice(at + by, 0, ...next.splice(at, 1));
    return arrange(next);
  };

  return (
    <div className={styles.sheet}>
      <DropZone onFiles={uploads.add} />
      <SendingList list={uploads.list} onAgain={uploads.again} onDrop={uploads.drop} />
      <ProblemNote error={error} onReload={onReload} />
      {attachments.length > 0 ? (
        <ol className={styles.lines} aria-label="附件">
          {attachments.map((one, at) => (
            <AttachmentLine
              key={one.key}
              attachment={one}
              at={at}
              last={at === attachments.length - 1}
              busy={busy || uploads.busy}
              onRename={name => arrange(attachments.map(other => (other === one ? { ...one, name } : other)))}
              onMove={by => move(at, by)}
              onRemove={() =>
                arrange(
                  attachments.filter(other => other !== one),
                  one,
                )
              }
            />
          ))}
        </ol>
      ) : (
        <p className={styles.none}>还没有附件。</p>
      )}
      {removed && (
        <Notice actions={<Button onClick={() => arrange([...attachments, removed])}>放回去</Button>}>已移除“{removed.name}”</Notice>
      )}
      {files.data && <FileFindings files={files.data.filter(({ key }) => attached.has(key) || body.includes(key))} />}
      {files.data && <ArticlePictures pictures={files.data.filter(({ key, width }) => width !== null && !attached.has(key))} body={body} />}
    </div>
  );
}

/** Files of an item that cannot be written on now. Nothing for an item without any. */
export function AttachedFiles({ work }: { work: ContentWork }) {
  const files = useFiles(work.id);
  const shown = (files.data ?? []).filter(({ key }) => work.body.includes(key) || work.attachments.some(one => one.key === key));
  if (work.attachments.length === 0 && shown.length === 0) return null;
  return (
    <Sheet title="附件与图片">
      <div className={styles.sheet}>
        {work.attachments.length > 0 && <AttachmentLinks attachments={work.attachments} />}
        <FileFindings files={shown} />
      </div>
    </Sheet>
  );
}
