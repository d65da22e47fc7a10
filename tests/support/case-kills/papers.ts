import { crc32, deflateSync } from 'node:zlib';
import { caseFileRoutes, requestFor } from '@vc/contract';
import { addDays, type CaseKind } from '@vc/domain';
import type { Phone, World } from './world.ts';

const SIDE = 64;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey picture. */
function picture(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head[8] = 8;
  const rows = Buffer.concat(Array.from({ length: SIDE }, () => Buffer.from([0, ...Array(SIDE).fill(120)])));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** Uploads a picture for a case that is still to be filed; gives its key. */
export async function caseFile(world: World, phone: Phone, kind: CaseKind, use: 'evidence' | 'identity' = 'evidence'): Promise<string> {
  const { url, method } = requestFor(caseFileRoutes.upload, { kind, use });
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(picture())]), '照片.png');
  const answer = await fetch(`${world.product.base}${url}`, { method, headers: phone.headers, body: form });
  if (answer.status !== 200) throw new Error(await answer.text());
  return ((await answer.json()) as { key: string }).key;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
let persons = 0;

/** An identity number with the right check digit, another one each time. */
export function newIdNumber(): string {
  const born = addDays('1950-01-01', persons++).replaceAll('-', '');
  const body = `330483${born}001`;
  return body + '10X98765432'[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11];
}
