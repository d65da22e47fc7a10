import { describe, expect, test } from 'vitest';
import { findPersonalData, isIdNumber, maskName, maskPhone, withoutPersonalData } from '../src/index.ts';

const kindsIn = (text: string) => findPersonalData(text).map(finding => finding.kind);

describe('personal numbers in running text', () => {
  test.each([
    ['一个手机号', '电话13800001234', ['mobile']],
    ['全角数字', '电话１３８００００１２３４', ['mobile']],
    ['空格和短横线隔开', '138 0000-1234', ['mobile']],
    ['换行隔开', '1380000\n1234', ['mobile']],
    ['带国家代码', '+86 13800001234', ['mobile']],
    ['身份证', '身份证11010519491231002X', ['id-number']],
    ['小写 x', '11010519491231002x', ['id-number']],
    ['分段写的身份证', '110105 19491231 002X', ['id-number']],
    ['银行卡', '卡号 6222 0202 0011 2233 349', []],
    ['银行卡（校验位正确）', '卡号 6222020200112233446', ['bank-card']],
    ['两个连在一起', '11010519491231002X 13800001234', ['id-number', 'mobile']],
  ] as [string, string, string[]][])('%s', (_, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  test.each([
    '0573-88010000',
    '12345',
    '民发〔2011〕110号',
    '2026-11-23',
    '131880/124164/116736 元',
    '330483/2021-136298',
    '110105194912310021',
    '20201123-482913',
    '2020年1月1日至2023年12月31日',
  ])('%s 不是个人信息', text => {
    expect(kindsIn(text)).toEqual([]);
  });

  test('a finding never repeats the whole number', () => {
    expect(findPersonalData('13800001234')[0]?.excerpt).toBe('138****1234');
  });

  test('are replaced by a plain note', () => {
    expect(withoutPersonalData('打138 0000 1234，证号11010519491231002X。')).toBe('打（手机号已隐去），证号（身份证号已隐去）。');
  });
});

test('an identity number needs a real date and the right check digit', () => {
  expect(isIdNumber('11010519491231002X')).toBe(true);
  expect(isIdNumber('110105194913310021')).toBe(false);
  expect(isIdNumber('110105194912310021')).toBe(false);
});

test('what others see of a phone and a name', () => {
  expect([maskPhone('13800001234'), maskName('张建国'), maskName('欧阳建国')]).toEqual(['138****1234', '张同志', '欧阳同志']);
});
