import type { ThemeConfig } from 'antd'

/** Dense and quiet; colours that keep a contrast of 4.5 on white. No font comes from elsewhere. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#14532d',
    colorLink: '#14532d',
    colorInfo: '#1d4ed8',
    colorSuccess: '#15803d',
    colorWarning: '#a16207',
    colorError: '#b91c1c',
    colorWarningBg: '#fffbeb',
    colorWarningBorder: '#f3dca0',
    colorSuccessBg: '#f0fdf4',
    colorSuccessBorder: '#bbf7d0',
    colorTextSecondary: 'rgba(0, 0, 0, 0.66)',
    colorTextDescription: 'rgba(0, 0, 0, 0.66)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.56)',
    borderRadius: 4,
    fontSize: 13,
    fontSizeSM: 12,
    fontFamily:
      '"Helvetica Neue", Arial, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
    motion: false,
  },
  components: {
    Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: '#f3f5f4' },
    Descriptions: { labelColor: 'rgba(0, 0, 0, 0.66)' },
    Layout: { headerBg: '#ffffff', bodyBg: '#f6f7f6', headerHeight: 48, headerPadding: '0 16px' },
    Menu: { horizontalItemSelectedColor: '#14532d', itemHoverColor: '#14532d' },
    Typography: { titleMarginBottom: 0, titleMarginTop: 0 },
  },
}

/** What stands for what in every chart. */
export const colours = {
  budget: '#14532d',
  added: '#15803d',
  taken: '#b91c1c',
  disbursed: '#1d4ed8',
  committed: '#7c3aed',
  pending: '#0e7490',
  available: '#4d7c0f',
  uncertain: '#a16207',
  time: '#525252',
} as const
