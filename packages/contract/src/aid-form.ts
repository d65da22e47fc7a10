import { aidKindLabels, aidKindOf, aidKinds, aidRelations, aidStates, isIdNumber } from '@vc/domain';
import { fileKey } from './attachment.ts';
import { caseFileLimits } from './case-file.ts';
import { type FieldProblem, fieldProblems } from './problem.ts';
import { count, mobile, oneOf, text, z } from './words.ts';

export const AID_STORY_MAX = 2000;

export const aidKind = oneOf('帮扶类别', aidKindLabels);
export const aidState = oneOf('状态', aidStates);
export const aidRelation = oneOf('替谁申请', aidRelations);

/** Every paper that any kind asks for. */
const materialLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(aidKinds).flatMap(kind => kind.materials.map(({ key, label }) => [key, label])),
);
/** Every condition of any kind. */
const conditionLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(aidKinds).flatMap(kind => kind.conditions.map(({ key, label }) => [key, label])),
);
export const aidCondition = oneOf('条件', conditionLabels);

/** Money in yuan with at most two decimals. */
export const yuan = (label: string, min = 0, max = 10_000_000) =>
  z.pipe(
    z.transform((value: unknown) => (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value)),
    z.number(`${label}应为数字`).check(
      z.minimum(min, `${label}不能小于 ${min}`),
      z.maximum(max, `${label}太大，请核对`),
      z.refine(value => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, `${label}最多两位小数`),
    ),
  );

/** Which paper a file is. */
export const aidMaterial = oneOf('材料', materialLabels);
const paper = z.strictObject({ key: fileKey, material: aidMaterial });
export type AidPaper = z.infer<typeof paper>;
export const aidPapers = z.array(paper).check(z.maxLength(caseFileLimits.files, `文件最多 ${caseFileLimits.files} 个，请删减`));

const typed = (label: string, max: number) =>
  z._default(z.string(`${label}应为文字`).check(z.maxLength(max, `${label}最多 ${max} 个字`)), '');

/** What has been written so far, as it was typed: nothing of it has to be right yet. */
export const aidDraftForm = z.strictObject({
  kind: z._default(z.nullable(aidKind), null),
  relation: z._default(z.nullable(aidRelation), null),
  helperName: typed('您的姓名', 40),
  helperPhone: typed('您的手机号', 20),
  name: typed('姓名', 40),
  idNumber: typed('身份证号', 30),
  phone: typed('手机号', 20),
  town: typed('镇（街道）', 40),
  household: typed('家庭人口', 10),
  income: typed('家庭月收入', 20),
  story: typed('困难情况', AID_STORY_MAX),
  papers: z._default(aidPapers, []),
});
export type AidDraftForm = z.infer<typeof aidDraftForm>;

const idNumber = z
  .string('请填写身份证号')
  .check(
    z.trim(),
    z.toUpperCase(),
    z.minLength(1, '请填写身份证号'),
    z.refine(isIdNumber, '身份证号不对，请对照身份证再看一遍（18 位，最后一位可能是 X）'),
  );

/** What an application says when it is filed: each datum once. What hangs together is in {@link aidFormGaps}. */
export const aidForm = z.object({
  kind: aidKind,
  relation: aidRelation,
  helperName: z.string(),
  helperPhone: z.string(),
  name: text('姓名', 20),
  idNumber,
  phone: mobile('申请人手机号'),
  town: text('镇（街道）', 40),
  household: count('家庭人口', 1, 30),
  income: yuan('家庭月收入', 0, 1_000_000),
  story: text('困难情况', AID_STORY_MAX),
  papers: aidPapers,
});
export type AidForm = z.output<typeof aidForm>;

/** What is missing of a draft because of what else it says: the helper's own name and number, the papers of its kind. */
export function aidFormGaps({ relation, helperName, helperPhone, kind, papers }: AidDraftForm): FieldProblem[] {
  const helped = relation !== null && relation !== 'self';
  const lacking =
    kind === null ? [] : aidKindOf(kind).materials.filter(({ key, needed }) => needed && !papers.some(({ material }) => material === key));
  return [
    ...(helped && helperName.trim() === '' ? [{ field: 'helperName', message: '请填写您自己的姓名' }] : []),
    ...(helped && !/^1[3-9]\d{9}$/.test(helperPhone.trim()) ? [{ field: 'helperPhone', message: '请填写您自己的 11 位手机号' }] : []),
    ...lacking.map(({ label }) => ({ field: 'papers', message: `还缺：${label}` })),
  ];
}

/** Everything that a draft still needs before it can be filed, each with its field. */
export function aidDraftProblems(form: AidDraftForm): FieldProblem[] {
  const parsed = aidForm.safeParse(form);
  return [...(parsed.success ? [] : fieldProblems(parsed.error as never)), ...aidFormGaps(form)];
}
