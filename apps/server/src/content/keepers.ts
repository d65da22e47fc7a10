import { type Colleague, headsAmong } from '../session/index.ts';
import type { ContentEntity } from './content.entity.ts';

/** Whose an item is to look after: its author while he writes here; else, by those at work, the head of its section. */
export function keepersOf(
  atWork: readonly Colleague[],
  { authorId, section }: Pick<ContentEntity, 'authorId' | 'section'>,
): readonly Colleague[] {
  const author = atWork.find(({ id, roles }) => id === authorId && roles.includes('editor'));
  return author ? [author] : headsAmong(atWork, section);
}
