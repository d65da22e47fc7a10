import type { ThemeConfig } from 'antd';

/** The colours of the platform's stationery; the style sheets hold the same ones as variables. */
export const colours = {
  pine: '#1F4D3F',
  deepPine: '#163A30',
  paper: '#F6F2E9',
  card: '#FFFDF8',
  line: '#E4DCCB',
  /** The edge of what can be typed into: 3:1 against the card. */
  edge: '#948A72',
  ink: '#22302B',
  muted: '#56625B',
  success: '#2E6B4F',
  warning: '#7A4F00',
  warningPaper: '#FBF1DA',
  danger: '#9F2A1E',
  dangerPaper: '#FBE9E5',
  sage: '#E6EEE7',
} as const;

/** Who asked his system to keep things still gets lists and dialogs without motion. */
const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;

const sans = '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** Our design language in the words of the component library. */
export const theme: ThemeConfig = {
  cssVar: { key: 'vc' },
  hashed: false,
  token: {
    motion,
    colorPrimary: colours.pine,
    colorInfo: colours.pine,
    colorSuccess: colours.success,
    colorWarning: colours.warning,
    colorError: colours.danger,
    colorLink: colours.pine,
    colorLinkHover: colours.deepPine,
    colorLinkActive: colours.deepPine,
    colorText: colours.ink,
    colorTextSecondary: colours.muted,
    colorTextTertiary: colours.muted,
    colorTextDescription: colours.muted,
    colorTextPlaceholder: '#6B756F',
    colorBgLayout: colours.paper,
    colorBgBase: colours.card,
    colorBgContainer: colours.card,
    colorBgElevated: colours.card,
    colorBorder: colours.edge,
    colorBorderSecondary: colours.line,
    colorErrorBg: colours.dangerPaper,
    colorWarningBg: colours.warningPaper,
    controlItemBgActive: colours.sage,
    controlOutline: 'rgba(31, 77, 63, 0.22)',
    fontFamily: sans,
    fontSize: 15,
    lineHeight: 1.6,
    borderRadius: 6,
    borderRadiusLG: 10,
    controlHeight: 38,
    controlHeightLG: 44,
    controlHeightSM: 30,
    boxShadow: '0 6px 24px rgba(34, 48, 43, 0.14)',
    boxShadowSecondary: '0 6px 24px rgba(34, 48, 43, 0.18)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Segmented: { trackBg: '#EBE4D4', itemColor: colours.ink, itemSelectedBg: colours.card, itemSelectedColor: colours.pine },
    Tooltip: { colorBgSpotlight: colours.deepPine },
    Modal: { titleFontSize: 19 },
  },
};
