import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentRoutes, type FigureValue, sessionRoutes } from '@vc/contract';
import { describe, expect, test } from 'vitest';
import { staff, stranger } from './support/people.ts';
import { newFolder, root, startProduct } from './support/product.ts';
import { runVc } from './support/vc.ts';

const records = mkdtempSync(join(tmpdir(), 'vc-records-'));
const file = (name: string, content: unknown): string => {
  const path = join(records, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const record = (id: string, over: object = {}) => ({
  id,
  type: 'policy',
  title: `政策 ${id}`,
  body: '一段正文。第二句。',
  issuer: '民政部',
  topics: ['老义务兵'],
  ...over,
});

const vc = (dataDir: string, ...args: string[]) => runVc({ dataDir, from: records }, ...args);

describe('vc import content', () => {
  test('imports each record once, as a draft; a dry run writes nothing', async () => {
    const data = newFolder();
    const files = [file('a.json', record('a')), file('b.json', [record('b', { type: 'qa' }), record('c', { type: 'job' })])];
    expect(vc(data, 'import', 'content', '--dry-run', ...files).out.at(-1)).toBe('共 3 条，将导入 3 条，跳过 0 条（试运行，未写入）');
    const first = vc(data, 'import', 'content', ...files);
    expect([first.status, first.out.length, first.out.at(-1)]).toEqual([0, 4, expect.stringContaining('共 3 条，导入 3 条，跳过 0 条')]);
    expect(vc(data, 'import', 'content', ...files).out.at(-1)).toBe('共 3 条，导入 0 条，跳过 3 条');
    const product = await startProduct({ dataDir: data, demo: false });
    expect((await stranger(product.base)(contentRoutes.list, { kind: 'policy' })).items).toEqual([]);
    await product.stop();
  });

  test.each([
    ['broken JSON', '{"id": "x",\n "type": }', /^✗ bad\.json：不是有效的 JSON，第 2 行附近有误$/],
    ['an unknown field', record('x', { colour: '红' }), /^✗ bad\.json：不认识的字段：colour$/],
    ['a missing title', { id: 'x', type: 'policy', body: '文' }, /^✗ bad\.json：缺少 title（标题）$/],
    ['another type', record('x', { type: 'poem' }), /^✗ bad\.json：缺少 type，或不是/],
    ['no object at all', '7', /^✗ bad\.json：应为一个 JSON 对象$/],
  ])('%s gives one clear line and changes nothing', (_, content, line) => {
    const data = newFolder();
    const result = vc(data, 'import', 'content', file('good.json', record('good')), file('bad.json', content));
    expect([result.status, result.err.length]).toEqual([1, 2]);
    expect(result.err[0]).toMatch(line);
    expect(vc(data, 'import', 'content', join(records, 'good.json')).out.at(-1)).toContain('导入 1 条');
  });

  test('a file that is not there is named', () => {
    expect(vc(newFolder(), 'import', 'content', 'nowhere.json').err[0]).toBe('✗ nowhere.json：读不到这个文件，请检查路径');
  });

  const real = join(root, '../shared/real/policies');
  const realFiles = (() => {
    try {
      return readdirSync(real).map(name => join(real, name));
    } catch {
      return [];
    }
  })();
  test.runIf(realFiles.length > 0)('takes real records from other systems as they are', () => {
    const data = newFolder();
    expect(vc(data, 'import', 'content', ...realFiles).out.at(-1)).toContain('共 22 条，导入 22 条，跳过 0 条');
    expect(vc(data, 'import', 'content', ...realFiles).out.at(-1)).toContain('共 22 条，导入 0 条，跳过 22 条');
  });
});

describe('vc report', () => {
  test('gives the year’s figures as JSON, while the server runs and while it does not', async () => {
    const product = await startProduct();
    const running = JSON.parse(vc(product.dataDir, 'report', '--year', '2020', '--format', 'json').out.join('\n')) as {
      figures: FigureValue[];
    };
    expect(running.figures[0]).toMatchObject({ id: 'disclosure', value: 1123 });
    expect(running.figures[0]?.children.find(child => child.id === 'disclosure/platform')?.value).toBe(680);
    await product.stop();
    expect(JSON.parse(vc(product.dataDir, 'report', '--year', '2020').out.join('\n'))).toEqual(running);
  });
});

describe('vc staff and vc demo', () => {
  test('add an account whose password must be changed, while the server runs', async () => {
    const product = await startProduct({ demo: false });
    const { status, out } = vc(product.dataDir, 'staff', 'add', '--username', 'wang', '--name', '王科长', '--roles', 'clerk,reviewer');
    expect(status).toBe(0);
    const password = /初始密码 (\S+?)（/.exec(out.join('\n'))?.[1];
    expect(await stranger(product.base)(sessionRoutes.signIn, { username: 'wang', password: password as string })).toMatchObject({
      mustChangePassword: true,
      roles: ['clerk', 'reviewer'],
    });
    expect(vc(product.dataDir, 'staff', 'add', '--username', 'wang', '--name', '王', '--roles', 'clerk')).toMatchObject({
      status: 1,
      err: ['已有用户名 wang'],
    });
    await product.stop();
  });

  test('demo data goes into an empty database only', async () => {
    const data = newFolder();
    expect(vc(data, 'demo', 'load')).toMatchObject({ status: 0 });
    expect(vc(data, 'demo', 'load')).toMatchObject({ status: 1, err: ['数据库里已有数据，没有装入演示数据'] });
    const product = await startProduct({ dataDir: data });
    const admin = await staff(product.base, 'admin');
    expect((await admin(sessionRoutes.me, {})).roles).toEqual(['admin']);
    await product.stop();
  });
});

describe('calling it wrongly', () => {
  test.each([
    [['report'], '--year'],
    [['report', '--year', 'last'], '年度应为'],
    [['report', '--year', '2020', '--format', 'docx'], 'json'],
    [['staff', 'add', '--username', '1', '--name', 'x', '--roles', 'clerk'], '用户名'],
    [['staff', 'add', '--username', 'li', '--name', 'x', '--roles', 'king'], 'king'],
    [['import', 'content'], 'files'],
    [['frobnicate'], 'frobnicate'],
  ])('%j ends with 2 and says what is wrong', (args, word) => {
    const { status, err } = vc(newFolder(), ...args);
    expect(status).toBe(2);
    expect(err.join('\n')).toContain(word);
  });

  test.each([
    [['--help']],
    [['import', 'content', '--help']],
    [['report', '--help']],
    [['staff', 'add', '--help']],
    [['demo', 'load', '--help']],
  ])('%j explains itself', args => {
    const { status, out } = vc(newFolder(), ...args);
    expect([status, /Usage: vc/.test(out.join('\n'))]).toEqual([0, true]);
  });
});

describe('vc report check', () => {
  const tableTwo = { art20_1: { columns: [], 规章: [0, 0, 0], 行政规范性文件: [1, 0, 1] } };
  const filled = (over: object = {}) => ({
    body: '某县退役军人事务局',
    level: '县级部门',
    year: 2023,
    format: '2021',
    table2: tableTwo,
    ...over,
  });

  test('says that a right report is right', () => {
    expect(vc(newFolder(), 'report', 'check', file('right.json', filled()))).toMatchObject({
      status: 0,
      out: [expect.stringContaining('〔2021〕30号'), '没有发现问题'],
    });
  });

  test('names each thing that is wrong, what was compared and what to do, and ends with 1', () => {
    const wrong = filled({ table2: { art20_1: { columns: [], 规章: [6, 0, 6], 行政规范性文件: [1, 0, 1] } }, format: '2019' });
    const { status, out } = vc(newFolder(), 'report', 'check', file('wrong.json', wrong));
    expect(status).toBe(1);
    expect(out.join('\n')).toMatch(/FORM-YEAR[\s\S]*T2-RULES-LOCAL[\s\S]*改法：[\s\S]*依据：[\s\S]*发现 3 处问题/);
  });

  test.each([
    ['nothing.json', '读不到'],
    [file('broken.json', '{'), '不是有效的 JSON'],
    [file('empty.json', {}), '缺少 year'],
    [file('old.json', filled({ year: 2012 })), '没有 2012 年度报告的格式'],
  ])('%s is refused in one line', (path, words) => {
    const { status, err } = vc(newFolder(), 'report', 'check', path);
    expect([status, err.length]).toEqual([1, 1]);
    expect(err[0]).toContain(words);
  });

  const real = join(root, '../shared/real/annual-reports');
  const known: [string, number, string[]][] = [
    ['shanghai-go-2025.json', 0, []],
    [
      'shanghai-go-2019.json',
      1,
      ['TEXT-GRANTED', 'TEXT-UNABLE', 'TEXT-GROUPS-SUM', 'TEXT-PCT-GRANTED', 'TEXT-ALL-UPHELD', 'CELL-TEXT', 'CELL-BLANK'],
    ],
    ['shuyang-drc-2023.json', 1, ['CELL-BLANK']],
    ['qianjiang-va-2020.json', 1, ['T2-MADE-NOT-OPENED']],
    ['zhoushan-va-2020.json', 1, ['CELL-TEXT']],
  ];
  test.runIf(existsSync(real)).each(known)('finds in %s what is known to be wrong with it', (name, status, checks) => {
    const result = vc(newFolder(), 'report', 'check', join(real, name));
    expect(result.status).toBe(status);
    for (const check of checks) expect(result.out.join('\n')).toContain(check);
    if (status === 0) expect(result.out.at(-1)).toBe('没有发现问题');
  });
});

describe('vc clock', () => {
  test('gives the date and why, day by day, pauses left out', () => {
    const { status, out } = vc(newFolder(), 'clock', '--from', '2026-09-30', '--days', '3', '--pause', '2026-10-08..2026-10-08');
    expect([status, out[0], out.at(-1)]).toEqual([0, '起算 2026年9月30日（周三），次日为第一日', '截止 2026年10月12日（周一）']);
    expect(out).toContain('2026年10月8日（周四） 扣除期间，不计入期限 不计');
    expect(out).toContain('2026年10月10日（周六） 调休上班 第2个工作日');
  });

  test.each([
    [['--from', '2026-02-30', '--days', '3']],
    [['--from', '2026-03-02']],
    [['--from', '2026-03-02', '--days', '0']],
    [['--from', '2026-03-02', '--days', '3', '--pause', '2026-03-09..2026-03-03']],
  ])('%j ends with 2', args => {
    expect(vc(newFolder(), 'clock', ...args).status).toBe(2);
  });
});

describe('vc scan', () => {
  const clean = file('clean.txt', '关于印发国发〔2020〕12号文件的通知，电话 0573-88010000');
  const list = file('list.csv', '姓名,身份证号\n张三,330483196505120013\n');
  const scan = (...args: string[]) => vc('/nowhere', 'scan', ...args);

  test('ends with 0 when nothing stands in the way, with 1 when something does, and says where', () => {
    const good = scan(clean, file('phone.txt', '打 13800001234'));
    expect([good.status, good.out[0]]).toEqual([0, '✓ clean.txt（文本）  没有发现问题']);
    const bad = scan(clean, list);
    expect([bad.status, bad.out.at(-1)]).toEqual([1, '共检查 2 个文件，1 个不能发布']);
    expect(bad.out).toContain('    第 2 行第 2 列：330****0013');
  });

  test('gives everything as JSON, without the numbers themselves', () => {
    const { status, out } = scan(list, '--format', 'json');
    expect([status, JSON.parse(out.join('\n'))]).toMatchObject([
      1,
      [{ verdict: 'block', findings: [{ rule: 'id-number', where: '第 2 行第 2 列' }] }],
    ]);
    expect(out.join('\n')).not.toContain('330483196505120013');
  });

  test('goes by the bureau’s own list', () => {
    const words = file('words.txt', '文件\t请核对\t写全称\n');
    expect(scan(clean, '--words', words).out).toContain('    改法：写全称');
  });

  test.each([[[]], [[clean, '--format', 'xml']], [[clean, '--words', 'nowhere.txt']], [[clean, '--words', file('bad.txt', '字')]]])(
    '%j ends with 2',
    args => {
      expect(scan(...args).status).toBe(2);
    },
  );
});
