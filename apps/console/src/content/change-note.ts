import type { ContentWork } from '@vc/contract';

/** What the public will read of a change (更新说明) once it is out; null for what never was public, or will not be by this. */
export function changeNoteInWords({
  versions,
  attribute,
  changeNote,
}: Pick<ContentWork, 'versions' | 'attribute' | 'changeNote'>): string | null {
  if (versions === 0 || attribute !== 'public') return null;
  return changeNote ? `“${changeNote}”，发布后群众在更新记录里看到` : '没有写，群众在页面上看不出改过';
}
