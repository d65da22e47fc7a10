import { Problem, username } from '@vc/contract';
import { type Day, isDay, type Pause, roles, type StaffRole, staffRoles } from '@vc/domain';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { BadSettings } from '../config.ts';
import { loadDemoIfEmpty } from '../demo/index.ts';
import { FiguresService } from '../figures/index.ts';
import { system } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { SOURCES } from '../platform/sources.ts';
import { WrongKeys } from '../platform/unlock.ts';
import { version } from '../platform/version.ts';
import { StaffService } from '../session/index.ts';
import { checkFile } from './check-report.ts';
import { explainDeadline } from './clock.ts';
import { type Outcome, withServices } from './context.ts';
import { importContent } from './import-content.ts';
import { importDisclosure } from './import-disclosure.ts';
import { changeKeys, checkKeys, dropKey, type KeyDesk, listKeys } from './keys.ts';
import { scanFiles } from './scan.ts';

const year = (text: string): number => {
  if (!/^\d{4}$/.test(text) || Number(text) < 2008 || Number(text) > 2100)
    throw new InvalidArgumentError('年度应为 2008 至 2100 之间的四位数字。');
  return Number(text);
};

const aDay = (text: string): Day => {
  if (!isDay(text)) throw new InvalidArgumentError('应为有效日期，写成 2026-01-31 的样子。');
  return text;
};

const days = (text: string): number => {
  if (!/^\d{1,3}$/.test(text) || Number(text) < 1) throw new InvalidArgumentError('应为 1 至 999 的整数。');
  return Number(text);
};

const pauses = (text: string, before: Pause[]): Pause[] => {
  const [first = '', last = ''] = text.split('..');
  if (!isDay(first) || !isDay(last) || last < first)
    throw new InvalidArgumentError('应写成 2026-03-03..2026-03-10 的样子，止日不早于起日。');
  return [...before, { from: first, to: last, why: '扣除期间' }];
};

/** Where the person called from; files are named relative to there. */
const from = (): string => process.env.INIT_CWD ?? process.cwd();

const oneFormat = (text: string): string => {
  if (text !== 'json') throw new InvalidArgumentError('目前只有 json 一种格式。');
  return text;
};

const textOrJson = (text: string): 'text' | 'json' => {
  if (text !== 'text' && text !== 'json') throw new InvalidArgumentError('可用：text、json。');
  return text;
};

const roleList = (text: string): StaffRole[] => {
  const list = text.split(',').map(role => role.trim());
  const unknown = list.filter(role => !(staffRoles as readonly string[]).includes(role));
  if (unknown.length > 0)
    throw new InvalidArgumentError(
      `没有岗位 ${unknown.join('、')}；可用：${staffRoles.map(role => `${role}（${roles[role]}）`).join('、')}。`,
    );
  return list as StaffRole[];
};

const userName = (text: string): string => {
  const parsed = username.safeParse(text);
  if (!parsed.success) throw new InvalidArgumentError(`${parsed.error.issues[0]?.message}。`);
  return parsed.data;
};

/** Prints a command's outcome and remembers its status. */
async function finish(outcome: Promise<Outcome>): Promise<void> {
  const { lines, status, stdout = false } = await outcome;
  for (const line of lines) (status === 0 || stdout ? console.log : console.error)(line);
  process.exitCode = status;
}

/** Runs a command about keys on the database that the settings name. */
const withKeys = (act: (desk: KeyDesk) => Promise<Outcome>): Promise<void> =>
  finish(withServices((app, place) => act({ db: app.get(Db), sources: app.get(SOURCES), place })));

function keyCommands(vc: Command): void {
  const keys = vc.command('keys').description('加密个人信息的密钥');
  keys
    .command('list')
    .description('有哪些密钥，各加密了多少项')
    .action(() => withKeys(listKeys));
  keys
    .command('change')
    .description('换一把新密钥，把所有个人信息重新加密；服务器可以照常运行，中断后重新运行即可接着做')
    .action(() => withKeys(changeKeys));
  keys
    .command('check')
    .description('逐项核对加密的个人信息都能打开，有一项打不开就以 1 结束')
    .action(() => withKeys(checkKeys));
  keys
    .command('remove')
    .description('停用一把不再使用的旧密钥')
    .argument('<名称>', '密钥的名称')
    .action((id: string) => withKeys(desk => dropKey(desk, id)));
}

function program(): Command {
  const vc = new Command('vc').description('退役军人云服务平台命令行：与服务器使用同一套服务，服务器运行与否都可以用').version(version);
  const imports = vc.command('import').description('导入');
  imports
    .command('content')
    .description('从 JSON 文件导入内容为草稿：先检查全部文件，有一处错误就什么也不导入；重复运行不会重复导入')
    .argument('<files...>', 'JSON 文件，每个文件一条记录或一组记录')
    .option('--dry-run', '只试运行，不写入', false)
    .action((files: string[], { dryRun }: { dryRun: boolean }) =>
      finish(withServices(app => importContent(app, files, { dryRun, from: from() }))),
    );
  imports
    .command('disclosure')
    .description(
      '从 CSV 或 XLSX 表格导入公开台账：逐行检查，好的写入，有问题的列出行、列和改法；重复运行不会重复导入，中断后重新运行即可接着导入',
    )
    .argument('<file>', '表格文件；列名与后台的导入模板相同，顺序不限')
    .option('--dry-run', '只检查，不写入', false)
    .action((file: string, { dryRun }: { dryRun: boolean }) =>
      finish(withServices(app => importDisclosure(app, file, { dryRun, from: from() }))),
    );
  const report = vc
    .command('report')
    .description('一个年度的公开数字，由记录计算')
    .option('--year <年度>', '四位年度，如 2020（必填）', year)
    .option('--format <格式>', '输出格式：json', oneFormat, 'json')
    .action(({ year: wanted }: { year?: number }, command: Command) => {
      if (wanted === undefined) command.error("error: required option '--year <年度>' not specified", { exitCode: 2 });
      else finish(withServices(async app => ({ lines: [JSON.stringify(await app.get(FiguresService).year(wanted), null, 2)], status: 0 })));
    });
  report
    .command('check')
    .description('像审计那样核对一份已填好的年度报告（JSON），有一处不符就以 1 结束')
    .argument('<file>', '报告文件')
    .option('--before <file>', '上一年度的报告，用于核对两年衔接')
    .action((file: string, { before }: { before?: string }) => finish(Promise.resolve(checkFile(from(), file, before))));
  vc.command('clock')
    .description('从某日起若干工作日的期限，逐日说明为什么')
    .requiredOption('--from <日期>', '起算日（收到日），次日为第一日', aDay)
    .requiredOption('--days <天数>', '工作日天数', days)
    .option('--pause <起..止>', '不计入期限的期间，可重复', pauses, [] as Pause[])
    .action((given: { from: Day; days: number; pause: Pause[] }) => finish(withServices(app => explainDeadline(app, given))));
  vc.command('scan')
    .description('发布前检查：文件里有没有身份证号、手机号、银行卡号、密级标志等不能公开的内容，有就以 1 结束')
    .argument('<files...>', 'Word、Excel、PDF、图片、网页、文本或压缩包')
    .option('--words <file>', '本局词表：每行一个词，可用制表符写级别和说明')
    .option('--format <格式>', '输出格式：text、json', textOrJson, 'text')
    .action((files: string[], given: { words?: string; format: 'text' | 'json' }) =>
      finish(scanFiles(files, { ...given, from: from(), year: new Date().getFullYear() })),
    );
  keyCommands(vc);
  const demo = vc.command('demo').description('演示数据');
  demo
    .command('load')
    .description('把演示数据装入空的数据库')
    .action(() =>
      finish(
        withServices(async (app, config) => {
          const password = await loadDemoIfEmpty(app, config);
          return password
            ? {
                lines: [
                  '演示数据已装入。演示账号 clerk、editor、reviewer、secrecy、deputy、director、admin',
                  `演示密码 ${password}（只显示这一次）`,
                ],
                status: 0,
              }
            : { lines: ['数据库里已有数据，没有装入演示数据'], status: 1 };
        }),
      ),
    );
  const staff = vc.command('staff').description('工作人员');
  staff
    .command('add')
    .description('新增工作人员，生成一次性密码，首次登录须修改')
    .requiredOption('--username <用户名>', '2 至 32 位小写字母、数字，以字母开头', userName)
    .requiredOption('--name <姓名>', '姓名')
    .requiredOption('--roles <岗位>', `以逗号分隔：${staffRoles.join(',')}`, roleList)
    .option('--section <科室>', '所在科室，用于按科室统计')
    .action((given: { username: string; name: string; roles: StaffRole[]; section?: string }) =>
      finish(
        withServices(async app => {
          const { staff: added, password } = await app.get(StaffService).add(system('命令行'), given);
          return {
            lines: [`已新增 ${added.name}（${added.username}）`, `初始密码 ${password}（只显示这一次，首次登录须修改）`],
            status: 0,
          };
        }),
      ),
    );
  return vc;
}

/** Every sub-command ends with 2 and help when it is called wrongly. */
function strictly(command: Command): Command {
  command.exitOverride().showHelpAfterError('（用 --help 查看用法）');
  for (const child of command.commands) strictly(child);
  return command;
}

strictly(program())
  .parseAsync()
  .catch((error: unknown) => {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const known = error instanceof Problem || error instanceof BadSettings || error instanceof WrongKeys;
    console.error(
      known ? [error.message, ...(error instanceof Problem ? error.fields.map(field => field.message) : [])].join('\n') : error,
    );
    process.exitCode = error instanceof BadSettings ? 2 : 1;
  });
