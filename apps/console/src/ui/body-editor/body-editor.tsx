import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { Control } from '../field.tsx';
import styles from './body-editor.module.css';
import { extensions, fitting, htmlOf } from './extensions.ts';
import type { PictureUpload } from './picture-strip.tsx';
import { Toolbar } from './toolbar.tsx';

interface BodyEditorProps {
  control: Control;
  label: string;
  value: string;
  onChange: (html: string) => void;
  /** Uploads a picture for this article; null while it cannot have any. */
  uploadPicture: PictureUpload | null;
}

/** Writes an article. What is pasted, from Word too, keeps its headings, lists and tables and loses everything else. */
export function BodyEditor({ control, label, value, onChange, uploadPicture }: BodyEditorProps) {
  /** The last article that came from outside, and the editor's own reading of it. */
  const given = useRef(value);
  const emitted = useRef(value);
  const editor = useEditor({
    extensions,
    content: fitting(value),
    editorProps: {
      transformPastedHTML: fitting,
      attributes: {
        id: control.id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        ...(control['aria-describedby'] ? { 'aria-describedby': control['aria-describedby'] } : {}),
        class: styles.body ?? '',
      },
    },
    onCreate: created => {
      emitted.current = htmlOf(created.editor);
    },
    onUpdate: updated => {
      const html = htmlOf(updated.editor);
      if (html === emitted.current) return;
      emitted.current = html;
      onChange(html);
    },
  });

  useEffect(() => {
    if (!editor || value === given.current || value === emitted.current) return;
    given.current = value;
    editor.commands.setContent(fitting(value), { emitUpdate: false });
    emitted.current = htmlOf(editor);
  }, [editor, value]);

  if (!editor) return null;
  return (
    <div className={styles.editor} data-problem={control['aria-invalid'] ? '' : undefined}>
      <Toolbar editor={editor} uploadPicture={uploadPicture} />
      <EditorContent editor={editor} />
    </div>
  );
}
