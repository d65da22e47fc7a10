import type { Editor } from '@tiptap/react';

export interface Tool {
  key: string;
  /** The word on the button. */
  label: string;
  /** What it does, said in full. */
  tip: string;
  run: (editor: Editor) => void;
  isOn?: (editor: Editor) => boolean;
  isOff?: (editor: Editor) => boolean;
}

const at = (editor: Editor) => editor.chain().focus();

/** The tools of the article editor, group by group. */
export const toolGroups: readonly (readonly Tool[])[] = [
  [
    { key: 'undo', label: '撤销', tip: '撤销（Ctrl+Z）', run: e => at(e).undo().run(), isOff: e => !e.can().undo() },
    { key: 'redo', label: '重做', tip: '重做（Ctrl+Shift+Z）', run: e => at(e).redo().run(), isOff: e => !e.can().redo() },
  ],
  [
    {
      key: 'h2',
      label: '标题',
      tip: '一级小标题（Ctrl+Alt+2）',
      run: e => at(e).toggleHeading({ level: 2 }).run(),
      isOn: e => e.isActive('heading', { level: 2 }),
    },
    {
      key: 'h3',
      label: '小标题',
      tip: '二级小标题（Ctrl+Alt+3）',
      run: e => at(e).toggleHeading({ level: 3 }).run(),
      isOn: e => e.isActive('heading', { level: 3 }),
    },
  ],
  [
    { key: 'bold', label: '加粗', tip: '加粗（Ctrl+B）', run: e => at(e).toggleBold().run(), isOn: e => e.isActive('bold') },
    { key: 'italic', label: '斜体', tip: '斜体（Ctrl+I）', run: e => at(e).toggleItalic().run(), isOn: e => e.isActive('italic') },
    {
      key: 'underline',
      label: '下划线',
      tip: '下划线（Ctrl+U）',
      run: e => at(e).toggleUnderline().run(),
      isOn: e => e.isActive('underline'),
    },
  ],
  [
    {
      key: 'bullets',
      label: '• 列表',
      tip: '项目列表',
      run: e => at(e).toggleBulletList().run(),
      isOn: e => e.isActive('bulletList'),
    },
    {
      key: 'numbers',
      label: '1. 列表',
      tip: '编号列表',
      run: e => at(e).toggleOrderedList().run(),
      isOn: e => e.isActive('orderedList'),
    },
    { key: 'quote', label: '引用', tip: '引用一段原文', run: e => at(e).toggleBlockquote().run(), isOn: e => e.isActive('blockquote') },
  ],
  [
    {
      key: 'table',
      label: '表格',
      tip: '插入三行三列的表格',
      run: e => at(e).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
      isOff: e => e.isActive('table'),
    },
  ],
];

/** Shown while the cursor is in a table. */
export const tableTools: readonly Tool[] = [
  { key: 'rowAfter', label: '下面加一行', tip: '在这一行下面加一行', run: e => at(e).addRowAfter().run() },
  { key: 'columnAfter', label: '右边加一列', tip: '在这一列右边加一列', run: e => at(e).addColumnAfter().run() },
  { key: 'rowDelete', label: '删这一行', tip: '删除光标所在的行', run: e => at(e).deleteRow().run() },
  { key: 'columnDelete', label: '删这一列', tip: '删除光标所在的列', run: e => at(e).deleteColumn().run() },
  { key: 'tableDelete', label: '删表格', tip: '删除整张表格', run: e => at(e).deleteTable().run() },
];

const allTools = [...toolGroups.flat(), ...tableTools];

/** Which tools are pressed and which cannot be used, for one state of the editor. */
export const stateOf = (editor: Editor) => ({
  on: Object.fromEntries(allTools.map(tool => [tool.key, tool.isOn?.(editor) ?? false])),
  off: Object.fromEntries(allTools.map(tool => [tool.key, tool.isOff?.(editor) ?? false])),
  inTable: editor.isActive('table'),
  inLink: editor.isActive('link'),
  inPicture: editor.isActive('picture'),
});
