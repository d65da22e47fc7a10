import { Node } from '@tiptap/react';

/** Pictures that were uploaded here; the server keeps no others. */
const UPLOADED = 'img[src^="/api/files/"]';

/** A picture in an article, between paragraphs, with the words that are read aloud in its place. */
export const Picture = Node.create({
  name: 'picture',
  group: 'picture',
  draggable: true,
  addAttributes: () => ({ src: { default: '' }, alt: { default: '' } }),
  parseHTML: () => [{ tag: UPLOADED }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
});

/** An article: pictures stand between its paragraphs, never inside a list or a table. */
export const Article = Node.create({ name: 'doc', topNode: true, content: '(block | picture)+' });
