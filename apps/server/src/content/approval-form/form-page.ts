import { escaped } from '../../platform/office/escaped.ts';
import type { ApprovalForm, FormRow } from './approval-form.ts';

const style = `
@page { size: A4; margin: 30mm 26mm 26mm 28mm; }
body { margin: 0; font: 12pt/1.6 SimSun, 宋体, STSong, 'Songti SC', 'WenQuanYi Zen Hei', serif; }
h1 { margin: 0 0 6mm; text-align: center; font: normal 22pt/1.4 '方正小标宋简体', STZhongsong, SimSun, 'WenQuanYi Zen Hei', serif; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 2mm 3mm; border: 1px solid #000; text-align: left; font-weight: normal; overflow-wrap: anywhere; white-space: pre-line; }
th { text-align: center; }
tr { height: 10mm; break-inside: avoid; }
tr.tall { height: 28mm; }
`;

const line = ({ cells, tall }: FormRow): string =>
  `<tr${tall ? ' class="tall"' : ''}>${cells
    .map(([label, value]) => `<th scope="row">${escaped(label)}</th><td${cells.length === 1 ? ' colspan="3"' : ''}>${escaped(value)}</td>`)
    .join('')}</tr>`;

/** The form as a page, to be printed. */
export const formPage = ({ title, bureau, rows }: ApprovalForm): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>填报单位：${escaped(bureau)}</p>
<table><colgroup><col style="width:18%"><col style="width:32%"><col style="width:18%"><col style="width:32%"></colgroup>
${rows.map(line).join('\n')}
</table>
</body>
</html>
`;
