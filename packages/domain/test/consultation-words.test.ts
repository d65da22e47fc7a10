import { describe, expect, test } from 'vitest';
import { alertIn, cluesOf, consultationTitle, fillPlaceholders, hasPlaceholders, placeholdersIn, redirectsFor } from '../src/index.ts';

describe('what asks for a call at once', () => {
  test.each([
    ['日子过不下去，真的不想活了', 'crisis'],
    ['老伴走了以后总想 轻 生', 'crisis'],
    ['再不给办我就从你们楼上跳楼', 'crisis'],
    ['不解决我就带人去省里上访', 'petition'],
    ['我们十几个战友准备联名去北京讨说法', 'petition'],
    ['实在活不下去了，要去信访局', 'crisis'],
    ['烈士牺牲纪念日怎么祭扫', null],
    ['村里开展预防自杀讲座，我能参加吗', null],
    ['老母亲去世了，抚恤金怎么办', null],
    ['体检要去省里的医院吗', null],
    ['补助每月几号发', null],
  ] as const)('%s → %s', (text, alert) => expect(alertIn(text)).toBe(alert));
});

describe('a way that serves better', () => {
  test.each([
    ['打了几次电话都没人接，我要投诉', ['complaint']],
    ['我要反映的问题信访了两年没结果', ['petition']],
    ['想查一下我自己的安置档案', ['archive']],
    ['档案里没写得过病，还能认定吗', []],
    ['补助没批，能不能看看审核材料', ['foi']],
    ['申请补助要带什么材料', []],
    ['材料要看原件还是复印件？需要哪些文件', []],
    ['上次招聘的保安岗位还招不招人', ['job']],
    ['老义务兵每个月能领多少', []],
  ] as const)('%s → %s', (text, to) => expect(redirectsFor(text)).toEqual(to));
});

describe('places to be filled in', () => {
  const id = '01K0000000000000000000ABCD';

  test('are those of the bureau and of an item, each once; anything else is a problem', () => {
    expect(placeholdersIn(`{{本局电话}}，{{政策:${id}.要点}}，{{ 本局电话 }}，{{政策：${id}．标题}}，{{电话}}`)).toEqual([
      { text: '{{本局电话}}', bureau: 'phone' },
      { text: `{{政策:${id}.要点}}`, item: id, fact: '要点' },
      { text: '{{ 本局电话 }}', bureau: 'phone' },
      { text: `{{政策：${id}．标题}}`, item: id, fact: '标题' },
      { text: '{{电话}}', problem: expect.stringContaining('不认识') },
    ]);
  });

  test('what is filled asks for nothing more', () => {
    const filled = fillPlaceholders('打 {{本局电话}}，找 {{谁}}', new Map([['{{本局电话}}', '0573-88010000']]));
    expect([filled, hasPlaceholders(filled), hasPlaceholders('打 12345')]).toEqual(['打 0573-88010000，找 {{谁}}', true, false]);
  });
});

test('a list shows neither the numbers nor the names of those who ask', () => {
  const title = consultationTitle('pension', '我叫张建国，\n电话13800001234，替李大山问补助', ['李大山']);
  expect(title).toBe('抚恤补助：我叫本人， 电话（手机号已隐去），替本人问补助');
  expect([...consultationTitle('other', '问'.repeat(200))].length).toBeLessThan(70);
});

test('a long question speaks of the terms of the field first, and of nothing that any question holds', () => {
  const [first, ...rest] = cluesOf('请问一下，我想知道带病回乡怎么办理，现在可以吗？');
  expect(first?.names).toContain('带病返乡');
  expect(rest.map(({ names }) => names[0])).not.toContain('可以');
});
