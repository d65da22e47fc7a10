/** Business subjects (业务主题): how policies, interpretations and consultations are sorted. */
export const subjects = {
  employment: '就业创业',
  pension: '抚恤补助',
  settlement: '移交安置',
  preference: '优待证与优待',
  training: '教育培训',
  medical: '医疗保障',
  commemoration: '褒扬纪念',
  rights: '帮扶与权益',
  other: '其他',
} as const;

export type Subject = keyof typeof subjects;
