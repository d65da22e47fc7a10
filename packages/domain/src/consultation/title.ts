import { withoutPersonalData } from '../personal-data.ts';
import { type Subject, subjects } from '../subjects.ts';

const LONGEST = 60;

/** What a question is about, for lists that anybody at work reads: neither a number nor a name that was given. */
export function consultationTitle(category: Subject, question: string, names: readonly (string | null | undefined)[] = []): string {
  let words = withoutPersonalData(question.replace(/\s+/g, ' ').trim());
  for (const name of names) if (name && name.length > 1) words = words.replaceAll(name, '本人');
  words = words.replace(/(我叫|我是|我的名字是|姓名[:：]?)[\u4e00-\u9fff]{2,3}(?=[，,。；;\s])/g, '$1本人');
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return `${subjects[category]}：${short}`;
}
