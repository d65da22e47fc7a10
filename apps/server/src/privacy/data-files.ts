import type { HeldPart, MyData, myDataFormats } from '@vc/contract';
import { momentInWords } from '@vc/domain';
import type { NamedFile } from '../platform/file.ts';
import { escaped } from '../platform/office/escaped.ts';

type Format = keyof typeof myDataFormats;

const TITLE = '平台记下的关于我的信息';
const types: Record<Format, string> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
};

const style = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 18px/1.7 'PingFang SC', 'Microsoft YaHei', sans-serif; color: #222; }
h1 { font-size: 1.5rem; } h2 { margin: 2rem 0 .25rem; font-size: 1.2rem; }
p { margin: 0 0 .5rem; color: #555; }
dl { display: grid; grid-template-columns: 8rem 1fr; gap: .25rem 1rem; margin: 0 0 1rem; padding: .75rem; border: 1px solid #ccc; }
dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
`;

const partPage = ({ title, purpose, howLong, items }: HeldPart): string => {
  const lists = items.map(
    ({ facts }) => `<dl>${facts.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`,
  );
  return `<h2>${escaped(title)}</h2><p>用途：${escaped(purpose)}。${escaped(howLong)}。</p>${lists.join('')}`;
};

const page = ({ at, parts }: MyData, bureau: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${TITLE}</title><style>${style}</style></head><body><h1>${TITLE}</h1><p>${escaped(bureau)}　${escaped(momentInWords(at))}导出</p>${parts.map(partPage).join('') || '<p>没有记下任何信息。</p>'}</body></html>`;

async function word(data: MyData, bureau: string): Promise<Uint8Array> {
  const { dataWord } = await import('./data-word.ts');
  return dataWord(TITLE, data, bureau);
}

/** Everything that is held about a person as a file: to be read, to be opened in WeChat, to be taken elsewhere. */
export async function dataFile(data: MyData, bureau: string, format: Format): Promise<NamedFile> {
  const text = format === 'json' ? JSON.stringify({ title: TITLE, bureau, at: data.at, parts: data.parts }, null, 2) : page(data, bureau);
  const bytes = format === 'docx' ? await word(data, bureau) : new TextEncoder().encode(text);
  return { name: `${TITLE}.${format}`, type: types[format], bytes };
}
