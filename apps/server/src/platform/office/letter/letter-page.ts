import { escaped } from '../escaped.ts';
import type { Letter } from './letter.ts';

const style = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { margin: 0; font: 16pt/28.95pt FangSong, 仿宋_GB2312, STFangsong, SimSun, 'Songti SC', 'WenQuanYi Zen Hei', serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 2mm; text-align: center; font: normal 22pt/36pt '方正小标宋简体', STZhongsong, SimSun, 'WenQuanYi Zen Hei', serif; }
p { margin: 0; text-align: justify; text-indent: 2em; orphans: 2; widows: 2; }
p.number { margin-bottom: 28.95pt; text-align: center; text-indent: 0; }
p.to { text-indent: 0; }
p.signed { margin-right: 2em; text-align: right; text-indent: 0; break-before: avoid; }
p.last { break-after: avoid; }
p.first { margin-top: 28.95pt; }
p.contact { margin-top: 28.95pt; padding-top: 2mm; border-top: 0.5pt solid #000; font-size: 12pt; line-height: 20pt; text-indent: 0; break-inside: avoid; break-before: avoid; }
`;

/** The letter as a page, to be printed. */
export const letterPage = ({ title, number, to, paragraphs, signedBy, on, contact }: Letter): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p class="number">${escaped(number ?? '')}</p>
<p class="to">${escaped(to)}：</p>
${paragraphs.map((text, at) => `<p${at === paragraphs.length - 1 ? ' class="last"' : ''}>${escaped(text)}</p>`).join('\n')}
<p class="signed first">${escaped(signedBy)}</p>
<p class="signed">${escaped(on)}</p>
${contact ? `<p class="contact">${escaped(contact)}</p>\n` : ''}</body>
</html>
`;
