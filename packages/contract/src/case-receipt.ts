import { day, z } from './words.ts';

/** What whoever files a case gets at once, whatever its kind. */
export const caseReceipt = z.object({
  id: z.string(),
  receipt: z.string(),
  dueOn: day('承诺答复日'),
  /** The due day may still move: next year's holidays are not published yet. */
  provisional: z.boolean(),
});
export type CaseReceipt = z.infer<typeof caseReceipt>;
