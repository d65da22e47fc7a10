import { type ReportWork, reportRoutes } from '@vc/contract';
import type { StaffRole } from '@vc/domain';
import { mayCall } from '../lib/access.ts';
import { type Explanations, openErrors } from './findings.ts';

/** True from approval on: its numbers are those of the day it was approved. */
export const isFrozen = ({ state }: Pick<ReportWork, 'state'>): boolean => state === 'approved' || state === 'published';

/** How a report stands for this person, in a sentence: what is wanted of them, or whom it waits for. */
export function standingOf(work: ReportWork, explanations: Explanations, unsaved: boolean, roles: readonly StaffRole[]): string {
  const { state, may, checks } = work;
  if (state === 'draft' && !may.includes('edit')) return '管理员正在起草，数字随记录变化';
  if (state === 'draft') {
    const open = openErrors(checks, explanations).length;
    const next = open > 0 ? `还不能送批：有 ${open} 个问题没有改正，也没有说明` : '可以送批';
    return unsaved ? `有没保存的修改，已暂存在本机；${next}` : next;
  }
  if (state === 'checked') {
    if (may.includes('approve')) return '请通读全文和核对结果，再批准';
    return mayCall(reportRoutes.approve, roles) ? '您送的批，由另一位科室负责人批准' : '等科室负责人批准；数字仍随记录变化';
  }
  if (state === 'approved') return may.includes('publish') ? '已批准，数字已冻结，可以发布' : '已批准，数字已冻结，等科室负责人发布';
  return '已发布，群众可以看到';
}
