/**
 * Fonts of an official document by name, then what comes close on a Mac, then TrueType fonts of a Debian server, which
 * a PDF can embed as text. A quiet machine without any of them falls back on its own.
 */
const fonts = {
  body: "FangSong, 仿宋, 仿宋_GB2312, STFangsong, 'AR PL UMing CN', 'WenQuanYi Zen Hei', serif",
  title: "'方正小标宋简体', '方正小标宋_GBK', STZhongsong, 'Songti SC', SimSun, 宋体, 'AR PL UMing CN', 'WenQuanYi Zen Hei', serif",
  first: "SimHei, 黑体, STHeiti, 'Heiti SC', 'WenQuanYi Zen Hei', sans-serif",
  second: "楷体_GB2312, KaiTi, 楷体, STKaiti, 'Kaiti SC', 'AR PL UKai CN', 'AR PL KaitiM GB', 'WenQuanYi Zen Hei', serif",
  table: "SimSun, 宋体, STSong, 'Songti SC', 'AR PL UMing CN', 'WenQuanYi Zen Hei', serif",
};

const common = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; color: #22302b; font-family: ${fonts.body}; }
h1, h2, h3, th { font-weight: normal; }
h1 { text-align: center; font-family: ${fonts.title}; }
h1 span { display: block; }
h2 { font-family: ${fonts.first}; }
h3 { font-family: ${fonts.second}; }
h2, h3, p:has(+ .sheet) { break-after: avoid; }
h2, h3 { break-inside: avoid; }
h2, h3, p { text-indent: 2em; }
p { text-align: justify; overflow-wrap: break-word; orphans: 2; widows: 2; }
dl { display: grid; grid-template-columns: 1fr 1fr; margin: 0; font-family: ${fonts.table}; }
dl > div { display: grid; grid-template-columns: 6em 1fr; }
dt { text-align: center; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-family: ${fonts.table}; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: center; vertical-align: middle; overflow-wrap: anywhere; }
td { font-variant-numeric: tabular-nums; }
tr { break-inside: avoid; }
.columns-4 tbody, .columns-10, .columns-15 { break-inside: avoid; }
.columns-10 th[scope='row']:not([rowspan]) { padding-left: .4em; text-align: left; }
`;

const screen = `
@media screen {
  body { background: #f6f2e9; font-size: 18px; line-height: 1.9; }
  main { max-width: 62rem; margin: 2rem auto; padding: 3.5rem 5rem 5rem; background: #fffdf8; border: 1px solid #e4dccb; border-top: 4px solid #1f4d3f; }
  h1 { margin: 2.5rem 0 2rem; font-size: 1.9em; line-height: 1.5; color: #163a30; }
  h2 { margin: 2.2rem 0 .6rem; font-size: 1.2em; color: #163a30; }
  h3 { margin: 1.2rem 0 .3rem; font-size: 1.08em; }
  p { margin: .4rem 0; }
  dl { border: solid #d9cfba; border-width: 1px 0 0 1px; font-size: .83em; line-height: 1.6; }
  dl > div { border: solid #d9cfba; border-width: 0 1px 1px 0; }
  dt { padding: .45em .3em; background: #f6f2e9; color: #56625b; }
  dd { padding: .45em .8em; }
  .sheet { overflow-x: auto; margin: 1rem 0; }
  table { min-width: 44rem; font-size: .83em; line-height: 1.5; }
  th, td { padding: .4em .35em; border: 1px solid #b9af98; }
  th { background: #faf6ec; }
}
@media screen and (max-width: 52rem) {
  main { margin: 0; padding: 1.5rem 1.1rem 3rem; border-width: 4px 0 0; }
  dl { grid-template-columns: 1fr; }
  h1 { margin: 1.8rem 0 1.2rem; font-size: 1.5em; }
}
`;

/** A4 with the margins of GB/T 9704: 22 lines of 28 characters in size three, page numbers outside, in size four. */
const print = `
@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { content: '— ' counter(page) ' —'; padding: 7mm 14pt 0 0; vertical-align: top; font: 14pt ${fonts.table}; } }
@page :left { @bottom-left { content: '— ' counter(page) ' —'; padding: 7mm 0 0 14pt; vertical-align: top; font: 14pt ${fonts.table}; } }
@media print {
  body { color: #000; font-size: 16pt; line-height: 28.95pt; letter-spacing: -.25pt; }
  h1 { margin: 28.95pt 0; font-size: 22pt; line-height: 36pt; letter-spacing: 0; }
  h2, h3, p { margin: 0; font-size: 16pt; }
  dl, table { font-size: 10.5pt; line-height: 15pt; letter-spacing: 0; }
  dl { border: solid #000; border-width: .5pt 0 0 .5pt; }
  dl > div { border: solid #000; border-width: 0 .5pt .5pt 0; }
  dt, dd { padding: 3pt; text-align: center; }
  dd { border-left: .5pt solid #000; }
  .sheet { margin: 6pt 0 12pt; overflow: visible; }
  th, td { padding: 1.8pt 1.2pt; border: .5pt solid #000; }
  .columns-4 { font-size: 12pt; line-height: 16.8pt; }
  .columns-4 th, .columns-4 td { padding: 3.4pt 3pt; }
  .columns-10 { font-size: 9pt; line-height: 12.6pt; }
  .columns-10 td { padding-left: 0; padding-right: 0; }
  .columns-15 th, .columns-15 td { padding: 4pt 1pt; }
}
`;

/** The style of the page: calm on a screen, an official document on paper. */
export const pageStyle = `${common}${screen}${print}`.trim();
