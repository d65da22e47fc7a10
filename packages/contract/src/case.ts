import { alerts, caseActs, caseKinds, caseNoters, casePhases, type Level, reminders } from '@vc/domain';
import { historyLine } from './content-shapes.ts';
import { route } from './route.ts';
import { cursor, day, flag, id, instant, oneOf, optionalText, pageOf, pageSize, text, version, z } from './words.ts';

const kind = oneOf('事项', caseKinds);
const acts = Object.keys(caseActs) as [keyof typeof caseActs, ...(keyof typeof caseActs)[]];

/**
 * What every list and the head of every case's page say of a case, whatever its kind. `version` is that of this record, not
 * of the case's own row; `may` holds what moves it from desk to desk.
 */
export const caseRow = z.object({
  id: z.string(),
  version: z.number(),
  kind,
  number: z.string(),
  title: z.string(),
  phase: oneOf('阶段', casePhases),
  /** Its state in the words of its own kind. */
  stateWords: z.string(),
  openedAt: instant,
  /** Null while no clock runs: closed, or it is the person's turn. */
  dueOn: z.nullable(day('到期日')),
  dueProvisional: z.boolean(),
  answeredOn: z.nullable(day('答复日')),
  closedOn: z.nullable(day('办结日')),
  section: z.nullable(z.string()),
  holderId: z.nullable(z.string()),
  holderName: z.nullable(z.string()),
  mine: z.boolean(),
  late: z.boolean(),
  /** Nobody took it within the time for accepting it. */
  unaccepted: z.boolean(),
  alert: z.nullable(oneOf('提醒', alerts)),
  /** The last reminder that was given of its clock. */
  reminder: z.nullable(oneOf('期限提醒', reminders)),
  may: z.array(z.enum(acts)),
});
export type CaseRow = z.infer<typeof caseRow>;

/** How long a note among colleagues may be: what a line of history holds. */
export const NOTE_MAX = 500;

/** `may` holds also whether one may write a note, which moves nothing. */
const caseOne = z.object({ ...caseRow.shape, may: z.array(z.enum([...acts, 'note'])), history: z.array(historyLine) });
export type CaseOne = z.infer<typeof caseOne>;

/** Open cases within one's scope. */
export const caseCounts = z.object({
  open: z.number(),
  mine: z.number(),
  pool: z.number(),
  late: z.number(),
  unaccepted: z.number(),
  alerts: z.number(),
});
export type CaseCounts = z.infer<typeof caseCounts>;

const away = z.object({
  id: z.string(),
  staffId: z.string(),
  name: z.string(),
  from: day('开始日'),
  until: z.nullable(day('结束日')),
  toName: z.nullable(z.string()),
  reason: z.string(),
  /** True when the cases have been moved; false while it is only planned. */
  moved: z.boolean(),
});
export type Away = z.infer<typeof away>;

/** A colleague who can hold cases, with how many are open on his desk. */
export const colleague = z.object({
  id: z.string(),
  name: z.string(),
  section: z.nullable(z.string()),
  open: z.number(),
  late: z.number(),
  /** False for whoever has left or no longer answers, and still has open cases: they have to be handed over. */
  atWork: z.boolean(),
  away: z.nullable(away),
});
export type Colleague = z.infer<typeof colleague>;

const handlers = ['clerk', 'reviewer', 'admin'] as const;
const onlookers = ['clerk', 'reviewer', 'deputy', 'director', 'admin'] as const;
const one = z.strictObject({ id: id() });
const note = optionalText('给承办人的话', 200);
const holderId = id('承办人');
const section = text('科室', 20);

/** How one case of several fared. */
const outcome = z.object({ id: z.string(), number: z.nullable(z.string()), ok: z.boolean(), words: z.string() });

const leaving = {
  fromId: id('交出人'),
  /** Null puts what he has back into the pool. */
  toId: z.optional(z.nullable(id('接手人'))),
};

const level = z.enum(['good', 'amber', 'red', 'alarm'] satisfies Level[]);

/** A span that must not grow: how long it is, and how far that is from good. */
const gauge = z.object({ days: z.nullable(z.number()), since: z.nullable(day('起始日')), level, words: z.string() });
export type Gauge = z.infer<typeof gauge>;

const deskCases = z.object({
  counts: caseCounts,
  alerts: z.array(caseRow),
  mine: z.array(caseRow),
  pool: z.array(caseRow),
  /** The question to the bureau that has waited longest for its answer. */
  oldestConsultation: z.nullable(caseRow),
  consultation: gauge,
  sections: z.array(
    z.object({
      /** Null for what lies in the bureau's pool. */
      section: z.nullable(z.string()),
      open: z.number(),
      late: z.number(),
      unaccepted: z.number(),
      answered: z.number(),
      published: z.number(),
      oldest: z.nullable(caseRow),
      /** Working days that the oldest has waited. */
      waited: z.number(),
    }),
  ),
  away: z.array(away),
});

export const caseRoutes = {
  list: route({
    method: 'GET',
    path: '/staff/cases',
    access: onlookers,
    summary: '各类事项的收件箱，先到期的在前；办结的按办结日倒排',
    input: z.strictObject({
      kind: z.optional(kind),
      /** `mine`, `pool`, `all`, or a colleague's id. */
      holder: z.optional(z.string().check(z.regex(/^(mine|pool|all|[0-9A-Z]{26})$/, '承办人应为 mine、pool、all 或一位同事的编号'))),
      section: z.optional(section),
      alert: z.optional(flag('需要马上联系的')),
      late: z.optional(flag('仅超期')),
      unaccepted: z.optional(flag('仅超时未受理')),
      closed: z.optional(flag('已办结')),
      text: optionalText('编号或标题', 60),
      cursor,
      limit: pageSize,
    }),
    reply: z.object({ ...pageOf(caseRow).shape, counts: caseCounts }),
  }),
  one: route({
    method: 'GET',
    path: '/staff/cases/:id',
    access: onlookers,
    summary: '一件事项在谁手上、何时到期、能怎样流转和经过；看过即把关于它的通知标为已读',
    input: one,
    reply: caseOne,
  }),
  take: route({
    method: 'POST',
    path: '/staff/cases/:id/take',
    access: ['clerk'],
    summary: '领办一件无人承办的事项',
    input: z.strictObject({ id: id(), version }),
    reply: caseRow,
  }),
  assign: route({
    method: 'POST',
    path: '/staff/cases/:id/assign',
    access: handlers,
    summary: '分办给一位同事',
    input: z.strictObject({ id: id(), version, holderId, note }),
    reply: caseRow,
  }),
  transfer: route({
    method: 'POST',
    path: '/staff/cases/:id/transfer',
    access: handlers,
    summary: '转给另一个科室，须写明原因；转走后本科室不再看到',
    input: z.strictObject({ id: id(), version, section, reason: text('转办原因', 300) }),
    reply: z.object({ number: z.string(), section: z.string() }),
  }),
  note: route({
    method: 'POST',
    path: '/staff/cases/:id/notes',
    access: caseNoters,
    summary: '写内部备注，只有工作人员看到；办结的也能写',
    input: z.strictObject({ id: id(), note: text('备注', NOTE_MAX) }),
    reply: caseOne,
  }),
  assignMany: route({
    method: 'POST',
    path: '/staff/cases/assign',
    access: handlers,
    summary: '一次分办多件，逐件告诉结果',
    input: z.strictObject({
      ids: z.array(id()).check(
        z.minLength(1, '请先选择要分办的事项'),
        z.maxLength(100, '一次最多分办 100 件'),
        z.refine(list => new Set(list).size === list.length, '同一件选了两次'),
      ),
      holderId,
      note,
    }),
    reply: z.object({ items: z.array(outcome) }),
  }),
  colleagues: route({
    method: 'GET',
    path: '/staff/colleagues',
    access: onlookers,
    summary: '可以承办的同事和各自未办结的件数',
    input: z.strictObject({}),
    reply: z.object({ items: z.array(colleague) }),
  }),
  related: route({
    method: 'GET',
    path: '/staff/cases/:id/related',
    access: onlookers,
    summary: '同一个人的其他事项，限于自己能看到的',
    input: one,
    reply: z.object({ items: z.array(caseRow) }),
  }),
  previewHandOver: route({
    method: 'GET',
    path: '/staff/cases/hand-over',
    access: ['reviewer', 'admin'],
    summary: '交接前看看会移交哪些事项；不保存',
    input: z.strictObject(leaving),
    reply: z.object({ from: colleague, to: z.nullable(colleague), items: z.array(caseRow) }),
  }),
  handOver: route({
    method: 'POST',
    path: '/staff/cases/hand-over',
    access: ['reviewer', 'admin'],
    summary: '离岗或休假交接：未办结事项全部移交给一位同事，或退回待办；可定在以后的一天',
    input: z
      .strictObject({
        ...leaving,
        reason: text('交接原因', 200),
        /** The first day away; today when left out. On a later day the cases are moved then. */
        from: z.optional(z.nullable(day('离岗日'))),
        /** The last day away; left out by those who do not come back. */
        until: z.optional(z.nullable(day('返岗前一日'))),
      })
      .check(z.refine(v => v.toId !== v.fromId, { error: '接手人不能是交出人自己', path: ['toId'] })),
    reply: z.object({ away, moved: z.number() }),
  }),
  endAway: route({
    method: 'POST',
    path: '/staff/away/:id/end',
    access: ['reviewer', 'admin'],
    summary: '取消还没到的交接，或登记提前返岗',
    input: one,
    reply: z.object({ ok: z.literal(true) }),
  }),
  desk: route({
    method: 'GET',
    path: '/staff/desk',
    access: 'staff',
    summary: '工作台：等自己办的、本科室待办、最久未答复、距上次发布天数、空栏目',
    input: z.strictObject({}),
    reply: z.object({
      today: day('今天'),
      /** Null for those whose work is not with cases. */
      cases: z.nullable(deskCases),
      publication: gauge,
      /** Kinds of content of which nothing stands public. */
      emptyColumns: z.array(z.object({ kind: z.string(), label: z.string() })),
    }),
  }),
};
export type Desk = z.infer<(typeof caseRoutes)['desk']['reply']>;
