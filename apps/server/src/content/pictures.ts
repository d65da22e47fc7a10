import { Problem } from '@vc/contract';
import { picturesIn } from '../platform/safe-html.ts';
import type { Tx } from '../platform/tx.ts';

const FOREIGN = '正文里有不属于这一条的图片，请删去，再用“图片”按钮重新上传';

/** An article shows pictures of its own item only; `id` is null for an item that is being begun. Problem `invalid`. */
export async function checkPictures(tx: Tx, id: string | null, body: string): Promise<void> {
  const shown = picturesIn(body);
  if (shown.length === 0) return;
  const own = await tx.query<{ key: string }[]>('SELECT `key` FROM file WHERE contentId = ? AND width IS NOT NULL', [id ?? '']);
  const keys = new Set(own.map(({ key }) => key));
  if (shown.some(({ key }) => !keys.has(key))) throw new Problem('invalid', undefined, [{ field: 'body', message: FOREIGN }]);
}
