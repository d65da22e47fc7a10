import { type Day, dayInWords } from '@vc/domain';

/** The promised day, with 预计 while next year's holidays are not known: `最晚 2026年11月30日（周一）答复`. */
export const dueInWords = (dueOn: Day, provisional: boolean): string => `${provisional ? '预计' : ''}最晚 ${dayInWords(dueOn)}答复`;
