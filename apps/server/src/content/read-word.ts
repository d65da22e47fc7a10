import { Problem } from '@vc/contract';
import type { GuardRuleId } from '@vc/domain';
import mammoth from 'mammoth';
import { scanBytes } from '../guard/index.ts';
import { safeHtml } from '../platform/safe-html.ts';

/** What a writer should know of the document that an article came from, because it does not come along. */
const told: ReadonlySet<GuardRuleId> = new Set(['tracked-changes', 'comments', 'hidden-text', 'embedded-file', 'macro']);

const refused = (message: string): Problem => new Problem('invalid', undefined, [{ field: 'file', message }]);

/**
 * An article out of a Word document (.docx): headings, paragraphs, lists, tables and links in the safe subset, and in words
 * what was left behind. Problem `invalid` for a file that is none, is broken, or unpacks to too much.
 */
export async function readWord(bytes: Buffer): Promise<{ html: string; notes: string[] }> {
  const report = await scanBytes('article.docx', bytes);
  if (report.problem) throw refused(report.problem);
  let pictures = 0;
  const dropPicture = mammoth.images.imgElement(async () => {
    pictures += 1;
    return { src: '' };
  });
  const options = { convertImage: dropPicture, styleMap: ["p[style-name='Title'] => h2:fresh", "p[style-name='Subtitle'] => h3:fresh"] };
  const html = await mammoth.convertToHtml({ buffer: bytes }, options).then(
    ({ value }) => safeHtml(value),
    () => {
      throw refused('这不是 Word 文档（.docx）。.doc 和 .wps 请先在文字处理软件里另存为 .docx');
    },
  );
  const found = report.findings.filter(({ rule }) => told.has(rule)).map(({ title, fix }) => `原稿里有${title}，没有带过来：${fix}`);
  const left = pictures > 0 ? [`${pictures} 张图片没有带过来，请在“附件与图片”里上传后插入`] : [];
  return { html, notes: [...new Set([...found, ...left])] };
}
