// A thousand consultations a minute for five minutes, while staff answer: none lost, none filed twice, none kept waiting.
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { consultationRoutes, Problem } from '@vc/contract';
import { newDatabaseUrl } from '../../tests/support/database.ts';
import { type Call, device, staff } from '../../tests/support/people.ts';
import { startProduct } from '../../tests/support/product.ts';

const A_MINUTE = 1000;
const MINUTES = Number(process.env.MINUTES ?? 5);
const PHONES = 250;
const CLERKS = 2;
const P99_MS = 500;

interface Asked {
  key: string;
  phone: number;
  receipt: string;
  ms: number;
}

const question = (key: string) => ({
  category: 'pension' as const,
  question: `我 1978 年入伍，农村户口，今年六十八，老义务兵每月能领多少，到哪里登记？（${key}）`,
  anonymous: true,
  clientKey: key,
});

/** Asks at an even pace whether or not the earlier ones are answered, as people do. */
async function askAll(phones: readonly Call[]): Promise<{ asked: Asked[]; failed: string[] }> {
  const [asked, failed]: [Asked[], string[]] = [[], []];
  const from = performance.now();
  const waiting: Promise<void>[] = [];
  for (let n = 0; n < A_MINUTE * MINUTES; n++) {
    await sleep(Math.max(0, from + (n * 60_000) / A_MINUTE - performance.now()));
    const phone = n % phones.length;
    const key = `bench-asking-${n}`;
    const at = performance.now();
    waiting.push(
      (phones[phone] as Call)(consultationRoutes.ask, question(key)).then(
        ({ receipt }) => void asked.push({ key, phone, receipt, ms: performance.now() - at }),
        error => void failed.push(`${key}: ${error instanceof Problem ? error.code : String(error)}`),
      ),
    );
  }
  await Promise.all(waiting);
  return { asked, failed };
}

/** Answers what falls due first, one after another, until told to stop. Gives how many were answered. */
async function answerOn(clerk: Call, nth: number, until: AbortSignal): Promise<number> {
  let answered = 0;
  while (!until.aborted) {
    const { items } = await clerk(consultationRoutes.inbox, { state: 'received', limit: 20 });
    for (const { id } of items.filter((_, i) => i % CLERKS === nth)) {
      if (until.aborted) break;
      const { version } = await clerk(consultationRoutes.work, { id });
      try {
        await clerk(consultationRoutes.answer, { id, version, answer: '按服役年限计发，请带身份证到镇街服务站登记。' });
        answered += 1;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    }
    if (items.length === 0) await sleep(200);
  }
  return answered;
}

/** Every receipt that the phones can see now. */
async function kept(phones: readonly Call[]): Promise<string[]> {
  const receipts: string[] = [];
  for (const phone of phones) {
    let cursor: string | undefined;
    do {
      const page = await phone(consultationRoutes.mine, { limit: 100, cursor });
      receipts.push(...page.items.map(({ receipt }) => receipt));
      cursor = page.next ?? undefined;
    } while (cursor);
  }
  return receipts;
}

const at = (times: readonly number[], part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

const product = await startProduct({ databaseUrl: await newDatabaseUrl('mysql') });
const phones = await Promise.all(Array.from({ length: PHONES }, () => device(product.base)));
const clerks = await Promise.all(Array.from({ length: CLERKS }, () => staff(product.base, 'clerk')));
const ending = new AbortController();
const answering = Promise.all(clerks.map((clerk, nth) => answerOn(clerk, nth, ending.signal)));
const { asked, failed } = await askAll(phones);
const load = loadavg()[0] ?? 0;
ending.abort();
const answered = (await answering).reduce((sum, n) => sum + n, 0);
const there = await kept(phones);
await product.stop();

const times = asked.map(({ ms }) => ms).sort((a, b) => a - b);
const given = new Set(asked.map(({ receipt }) => receipt));
const lost = [...given].filter(receipt => !there.includes(receipt)).length;
const doubled = there.length - new Set(there).size + (asked.length - given.size) + there.filter(receipt => !given.has(receipt)).length;
const p99 = at(times, 0.99);
console.log(
  [
    `${MINUTES} 分钟内提交 ${asked.length + failed.length} 件（每分钟 ${A_MINUTE} 件），同时答复 ${answered} 件；MariaDB，${cpus().length} 核，负载 ${load.toFixed(1)}`,
    `用时：中位 ${at(times, 0.5).toFixed(0)} ms，p95 ${at(times, 0.95).toFixed(0)} ms，p99 ${p99.toFixed(0)} ms（上限 ${P99_MS} ms），最长 ${at(times, 1).toFixed(0)} ms`,
    `出错 ${failed.length} 件，丢失 ${lost} 件，重复 ${doubled} 件`,
    ...failed.slice(0, 10),
  ].join('\n'),
);
process.exit(failed.length + lost + doubled > 0 || p99 >= P99_MS ? 1 : 0);
