import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';

/** GB/T 9704-2012 in the units of Word: twips (1/20 point) for lengths, half points for letters. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const PAGE = {
  size: { width: twips(210), height: twips(297) },
  /** The page number stands 7 mm below the text. */
  margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), header: twips(15), footer: twips(22), gutter: 0 },
};

/** Width of the text, 156 mm. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** 22 lines fill the 225 mm of the text. */
const LINE = 579;

/** 28 letters of 16 points fill its 156 mm when each gives way a quarter of a point. */
const TIGHTER = -5;

export const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21, smallFive: 18 };

/** Digits and Latin letters in one font, everything else, quotation marks too, in the Chinese one. */
const font = (eastAsia: string, latin = 'Times New Roman') => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' });

export const FONT = {
  title: font('方正小标宋简体'),
  body: font('仿宋_GB2312'),
  first: font('黑体'),
  second: font('楷体_GB2312'),
  table: font('宋体'),
  pageNumber: font('宋体', '宋体'),
};

export const lines = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

/** Two characters of size three, for programs that count characters and for those that measure. */
export const INDENT = { firstLine: 640, firstLineChars: 200 };

const heading = (face: ReturnType<typeof font>) => ({
  run: { font: face, size: SIZE.three, bold: false, italics: false, color: '000000', characterSpacing: TIGHTER },
  paragraph: { spacing: lines(LINE), indent: INDENT, keepNext: true, keepLines: true },
});

/** Styles by the names Word knows, so that its outline shows the parts and a change of style changes them all. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT.body, size: SIZE.three, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: lines(LINE) },
    },
    title: {
      run: { font: FONT.title, size: SIZE.two, bold: false, color: '000000' },
      paragraph: { spacing: { ...lines(720), before: LINE, after: LINE }, alignment: AlignmentType.CENTER, keepNext: true },
    },
    heading1: heading(FONT.first),
    heading2: heading(FONT.second),
  },
  paragraphStyles: [
    {
      id: 'ReportBody',
      name: '正文段落',
      basedOn: 'Normal',
      quickFormat: true,
      run: { characterSpacing: TIGHTER },
      paragraph: { spacing: lines(LINE), indent: INDENT, alignment: AlignmentType.BOTH },
    },
    {
      id: 'ReportCell',
      name: '表格文字',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: FONT.table, size: SIZE.five },
      paragraph: { spacing: lines(300), alignment: AlignmentType.CENTER },
    },
    { id: 'ReportGap', name: '表后间隔', basedOn: 'Normal', run: { size: 2 }, paragraph: { spacing: lines(240) } },
  ],
};
