import type { AidDecisionWords } from '@vc/domain';
import { escaped } from '../../platform/office/escaped.ts';

const style = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { margin: 0; font: 16pt/1.75 '仿宋_GB2312', FangSong, STFangsong, SimSun, 'WenQuanYi Zen Hei', serif; }
h1 { margin: 0 0 6mm; text-align: center; font: normal 22pt/1.4 '方正小标宋简体', STZhongsong, SimSun, 'WenQuanYi Zen Hei', serif; }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
.number { margin-bottom: 8mm; text-indent: 0; text-align: center; }
.to { text-indent: 0; }
.sign { margin-top: 14mm; text-indent: 0; text-align: right; padding-right: 2em; break-inside: avoid; }
.sign span { display: block; }
`;

/** A notice as a page, to be printed. */
export const noticePage = ({ title, number, to, paragraphs, from, on }: AidDecisionWords): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p class="number">${escaped(number)}</p>
<p class="to">${escaped(to)}：</p>
${paragraphs.map(paragraph => `<p>${escaped(paragraph)}</p>`).join('\n')}
<p class="sign"><span>${escaped(from)}</span><span>${escaped(on)}</span></p>
</body>
</html>
`;
