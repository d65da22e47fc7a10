import { describe, expect, test } from 'vitest';
import { saysName, withoutNames } from '../src/index.ts';

describe('names of an applicant in what others read', () => {
  test.each([
    ['王建国的优抚档案', '××的优抚档案'],
    ['王 建国、李梅与王　建　国的名单', '××、××与××的名单'],
    ['wang law firm 与 Wang Law Firm 的合同', '×× 与 ×× 的合同'],
    ['电话13800001234，王某的档案', '电话（手机号已隐去），王某的档案'],
    ['A+B(中国)公司的补贴', '××的补贴'],
    ['国的王建', '国的王建'],
  ])('%s', (text, expected) => {
    expect(withoutNames(text, ['王建国', '李梅', 'Wang Law Firm', 'A+B(中国)公司', '王', ''])).toBe(expected);
  });

  test('are found in a text as they are taken out of it, and a single letter is no name', () => {
    expect([saysName('王 建国申请的', ['王建国']), saysName('王某申请的', ['王建国', '王'])]).toEqual([true, false]);
  });
});
