import type { Editor } from '@tiptap/react';
import { contentRoutes, WORD_MAX } from '@vc/contract';
import { App, Tooltip } from 'antd';
import { useRef, useState } from 'react';
import { explain } from '../../lib/problem-text.ts';
import { sendFile } from '../../lib/send-file.ts';
import { fitting } from './extensions.ts';

const LIMIT = WORD_MAX / 1024 / 1024;

/** Puts the article of a Word document where the cursor stands; what is left behind is told. */
export function WordButton({ editor }: { editor: Editor }) {
  const { message, modal } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > WORD_MAX) {
      message.error(`文档超过 ${LIMIT} MB，请去掉图片后再导入`);
      return;
    }
    setBusy(true);
    try {
      const { html, notes } = await sendFile(contentRoutes.readWord, {}, file);
      editor.chain().focus().insertContent(fitting(html)).run();
      if (notes.length > 0)
        modal.info({ title: '文档已导入，请留意', content: notes.map(note => <p key={note}>{note}</p>), okText: '知道了' });
      else message.success('文档已导入');
    } catch (problem) {
      const { fields, message: words } = explain(problem);
      message.error(fields[0]?.message ?? words);
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
  };
  return (
    <>
      <Tooltip title={`读入 .docx 文档，最大 ${LIMIT} MB；标题、列表、表格会保留`} mouseEnterDelay={0.4}>
        <button type="button" disabled={busy} onClick={() => input.current?.click()}>
          {busy ? '正在读…' : '导入 Word'}
        </button>
      </Tooltip>
      <input ref={input} type="file" accept=".docx" hidden aria-label="选择 Word 文档" onChange={event => read(event.target.files?.[0])} />
    </>
  );
}
