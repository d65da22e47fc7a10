import { z } from './words.ts';

const MB = 1024 * 1024;

/** What may be uploaded. The server looks into the file itself; its name and what the browser says of it count for nothing. */
export const fileTypes = {
  jpeg: { label: 'JPEG 图片', extension: 'jpg', mime: 'image/jpeg', picture: true },
  png: { label: 'PNG 图片', extension: 'png', mime: 'image/png', picture: true },
  webp: { label: 'WebP 图片', extension: 'webp', mime: 'image/webp', picture: true },
  pdf: { label: 'PDF 文档', extension: 'pdf', mime: 'application/pdf', picture: false },
  docx: {
    label: 'Word 文档',
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    picture: false,
  },
  xlsx: {
    label: 'Excel 表格',
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    picture: false,
  },
} as const;
export type FileType = keyof typeof fileTypes;

/** How much an item may carry. Sizes are bytes, `pixels` the longest side that is kept. */
export const fileLimits = {
  pictureBytes: 10 * MB,
  documentBytes: 20 * MB,
  attachments: 20,
  pictures: 30,
  name: 80,
  alt: 100,
  pixels: 2000,
  thumbPixels: 480,
} as const;

/** What an upload is for: a file under the article, or a picture in it. */
export const fileUses = { attachment: '附件', picture: '正文图片' } as const;
export type FileUse = keyof typeof fileUses;

/** A size as people read it: `350 KB`, `1.2 MB`. */
export const sizeInWords = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MB).toFixed(1).replace(/\.0$/, '')} MB`;

/** The limits, said before anything is chosen. */
export const fileLimitsInWords: readonly string[] = [
  `附件可用 PDF、Word（.docx）、Excel（.xlsx），每个不超过 ${sizeInWords(fileLimits.documentBytes)}；也可用 JPG、PNG、WebP 图片，每张不超过 ${sizeInWords(fileLimits.pictureBytes)}。`,
  `附件最多 ${fileLimits.attachments} 个，正文图片最多 ${fileLimits.pictures} 张。图片会自动缩到 ${fileLimits.pixels} 像素以内，并去掉拍摄地点等信息。`,
  '音频和视频不上传：请先放到本单位网站或公众号，再把网址作为链接写进正文。旧版 .doc、.xls 请另存为 .docx、.xlsx 或 PDF。',
];

/** The unguessable name of a file in its address. */
export const fileKey = z.string('没有这个文件').check(z.regex(/^[\w-]{32}$/, '没有这个文件'));

/** A file under an article, in its order, under the name that readers see. */
export const attachment = z.object({
  key: z.string(),
  name: z.string(),
  type: z.enum(Object.keys(fileTypes) as [FileType, ...FileType[]]),
  size: z.number(),
});
export type Attachment = z.infer<typeof attachment>;

/** Where a file is read from, below the server's own address; `thumb` for a small copy of a picture. */
export const fileUrl = (key: string, size?: 'thumb'): string => `/api/files/${key}${size ? `?size=${size}` : ''}`;
