import { type ContentWork, contentRoutes, searchRoutes } from '@vc/contract';
import { type ContentAction, contentSteps, type LiveAction, liveSteps, type StepTable } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Choices } from '../src/demo/random.ts';
import { approveAll, completeDraft, type Desk, newDesk, pass, publish, validFields } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
});
afterAll(() => server.close());

const which = ({ id, version }: ContentWork) => ({ id, version });
const create = (kind: string, over = {}) => desk.editor.call(contentRoutes.create, completeDraft(kind, over));
const submit = async (draft: ContentWork) => desk.editor.call(contentRoutes.submit, which(draft));
const change = (work: ContentWork, over: object) =>
  desk.editor.call(contentRoutes.edit, { ...completeDraft(work.kind), ...which(work), title: work.title, ...over });
const shown = async (id: string) => server.stranger.call(contentRoutes.detail, { id });
const ledgerOf = async (id: string): Promise<{ title: string; withdrawnOn: string | null; quantity: number | null }[]> =>
  (await server.db.read.query('SELECT title, withdrawnOn, quantity FROM disclosure WHERE sourceId = ? ORDER BY id', [id])).map(
    (row: object) => ({ ...row }),
  );

describe('approval, level by level', () => {
  test('tells at each step who holds the item and by when, and leaves every signature with its opinion', async () => {
    let item = await submit(await create('policy'));
    const seen: unknown[] = [];
    for (const [person, opinion] of [
      [desk.reviewer, '内容属实'],
      [desk.secrecy, '不涉密，同意公开'],
      [desk.deputy, null],
    ] as const) {
      seen.push([item.state, item.holder?.step, item.holder?.names.length, item.holder?.dueOn, item.holder?.late]);
      item = await person.call(contentRoutes.approve, { ...which(item), opinion });
    }
    // Monday 23 November 2026: two working days, five for the secrecy check, two again.
    expect(seen).toEqual([
      ['section', 'section', 1, '2026-11-25', false],
      ['secrecy', 'secrecy', 1, '2026-11-30', false],
      ['deputy', 'deputy', 1, '2026-11-25', false],
    ]);
    expect([item.state, item.live, item.holder]).toEqual(['done', 'live', null]);
    expect(item.approvals.map(({ step, decision, opinion, holds }) => [step, decision, opinion, holds])).toEqual([
      ['section', 'agree', '内容属实', true],
      ['secrecy', 'agree', '不涉密，同意公开', true],
      ['deputy', 'agree', null, true],
    ]);
  });

  test('is never given by the author himself, nor twice by one person', async () => {
    const all = await server.staff('editor', 'reviewer', 'secrecy', 'deputy');
    const draft = await all.call(contentRoutes.create, completeDraft('policy'));
    const own = await all.call(contentRoutes.submit, which(draft));
    expect(own.may).toEqual(['recall', 'return']);
    expect((await all.refused(contentRoutes.approve, which(own))).code).toBe('own_work');
    const item = await all.call(contentRoutes.approve, which(await submit(await create('policy'))));
    const again = await all.refused(contentRoutes.approve, which(item));
    expect([again.code, again.message]).toEqual(['own_work', '您在这一轮已经签过字，下一步请另一位同事办理']);
  });

  test('is not given by anybody who wrote on it, whoever touched it last', async () => {
    const both = await server.staff('editor', 'reviewer');
    const draft = await both.call(contentRoutes.create, completeDraft('policy'));
    const touched = await change(draft, { summary: '改了一个字' });
    const sent = await submit(touched);
    expect((await both.call(contentRoutes.work, { id: sent.id })).may).not.toContain('approve');
    expect((await both.refused(contentRoutes.approve, which(sent))).code).toBe('own_work');
    expect((await desk.reviewer.call(contentRoutes.approve, which(sent))).state).toBe('secrecy');
  });

  test('goes to nobody else: who signs at another step may not sign at this one', async () => {
    const item = await submit(await create('policy'));
    expect((await desk.deputy.refused(contentRoutes.approve, which(item))).code).toBe('wrong_state');
    expect((await desk.director.refused(contentRoutes.approve, which(item))).code).toBe('forbidden');
    expect((await desk.editor.refused(contentRoutes.approve, which(item))).code).toBe('forbidden');
    const mine = async (person: Person) => (await person.call(contentRoutes.workList, { view: 'mine' })).items.map(({ id }) => id);
    expect(await mine(desk.reviewer)).toContain(item.id);
    expect(await mine(desk.secrecy)).not.toContain(item.id);
    expect(await mine(desk.editor)).toEqual([]);
  });

  test('ends with the reason when somebody sends the item back, and begins again from the first step', async () => {
    let item = await submit(await create('policy'));
    item = await desk.reviewer.call(contentRoutes.approve, which(item));
    item = await desk.secrecy.call(contentRoutes.return, { ...which(item), reason: '附件里有部队番号' });
    expect([item.state, item.returnReason]).toEqual(['draft', '附件里有部队番号']);
    item = await submit(item);
    expect([item.state, item.returnReason]).toEqual(['section', null]);
    expect(item.approvals.map(({ decision, holds }) => [decision, holds])).toEqual([
      ['agree', false],
      ['return', false],
    ]);
  });

  test('holds for what was signed and nothing else: an edit after approval voids every signature', async () => {
    let item = await submit(await create('policy', { publishAt: '2026-12-01T01:00:00.000Z' }));
    item = await approveAll(desk, item);
    expect(item.state).toBe('approved');
    await server.db.write({ kind: 'system', id: null, name: '试验', roles: ['system'], ip: '' }, async tx => {
      await tx.query("UPDATE content SET body = '<p>批准之后悄悄改过的正文，足够长。</p>' WHERE id = ?", [item.id]);
    });
    expect((await desk.reviewer.refused(contentRoutes.publish, which(item))).code).toBe('stale');
    expect((await desk.editor.call(contentRoutes.work, { id: item.id })).approvals.every(({ holds }) => !holds)).toBe(true);
    expect((await server.stranger.refused(contentRoutes.detail, { id: item.id })).code).toBe('not_found');
  });

  test('of a version that somebody has changed meanwhile is refused', async () => {
    const draft = await create('policy');
    await change(draft, { title: '改过的标题' });
    expect((await desk.editor.refused(contentRoutes.submit, which(draft))).code).toBe('stale');
  });

  test('by two people at once: one wins, the other is told, one ledger row stands', async () => {
    let item = await submit(await create('news'));
    item = await desk.reviewer.call(contentRoutes.approve, which(item));
    const other = await server.staff('secrecy');
    const results = await Promise.allSettled([desk.secrecy, other].map(person => person.call(contentRoutes.approve, which(item))));
    expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ledgerOf(item.id)).toHaveLength(1);
  });

  test('of what is not public of our own accord ends in the archive, with its ground, never in public', async () => {
    const bare = await create('policy', { attribute: 'withheld' });
    expect(bare.missing.map(({ field }) => field)).toEqual(['attributeBasis']);
    const basis = '《政府信息公开条例》第十六条：内部事务信息';
    const item = await pass(desk, await change(bare, { attribute: 'withheld', attributeBasis: basis }));
    expect([item.state, item.live, item.indexNumber]).toEqual(['kept', 'none', null]);
    expect((await server.stranger.refused(contentRoutes.detail, { id: item.id })).code).toBe('not_found');
    expect(await ledgerOf(item.id)).toEqual([]);
  });
});

describe('an urgent publication', () => {
  const throughSecrecy = async () => {
    const item = await desk.reviewer.call(contentRoutes.approve, which(await submit(await create('policy'))));
    expect((await desk.reviewer.refused(contentRoutes.urgent, { ...which(item), reason: '台风预警' })).code).toBe('wrong_state');
    return desk.secrecy.call(contentRoutes.approve, which(item));
  };

  test('never leaves out the secrecy check, needs a reason, and is signed afterwards', async () => {
    const item = await throughSecrecy();
    const missing = { ...which(item), reason: ' ' };
    expect((await desk.reviewer.refused(contentRoutes.urgent, missing)).fields[0]?.field).toBe('reason');
    const out = await desk.reviewer.call(contentRoutes.urgent, { ...which(item), reason: '台风预警' });
    expect([out.state, out.live, out.owed]).toEqual(['done', 'live', ['deputy']]);
    expect((await shown(item.id)).title).toBe(item.title);
    expect((await desk.deputy.call(contentRoutes.workList, { view: 'mine' })).items.map(({ id }) => id)).toContain(item.id);
    expect((await desk.director.refused(contentRoutes.endorse, which(out))).code).toBe('forbidden');
    const signed = await desk.deputy.call(contentRoutes.endorse, { ...which(out), opinion: '同意' });
    expect(signed.owed).toEqual([]);
    expect(signed.approvals.map(({ decision }) => decision)).toEqual(['agree', 'agree', 'urgent', 'endorse']);
  });

  test('is withdrawn at once when the leader does not agree; what he says to his colleagues is not for the public', async () => {
    const out = await desk.reviewer.call(contentRoutes.urgent, { ...which(await throughSecrecy()), reason: '台风预警' });
    const gone = await desk.deputy.call(contentRoutes.object, { ...which(out), reason: '口径未定' });
    expect([gone.live, gone.owed]).toEqual(['withdrawn', []]);
    expect((await shown(out.id)).withdrawn?.reason).toBe('复核时发现内容需要更正，更正后再公开');
    expect(gone.approvals.at(-1)).toMatchObject({ decision: 'object', opinion: '口径未定' });
    expect((await ledgerOf(out.id)).map(({ withdrawnOn }) => withdrawnOn)).toEqual(['2026-11-23']);
  });
});

describe('a published item', () => {
  test('that is not to be public any more is taken down first, not approved into nothing', async () => {
    const first = await publish(desk, 'policy');
    const copy = await desk.editor.call(contentRoutes.revise, which(first));
    const kept = await change(copy, { attribute: 'on-request', attributeBasis: '条例第十三条', changeNote: null });
    const refused = await desk.editor.refused(contentRoutes.submit, which(kept));
    expect(refused.fields).toMatchObject([{ field: 'attribute', message: expect.stringContaining('先由科室负责人下线') }]);
    const down = await desk.reviewer.call(contentRoutes.unpublish, { ...which(kept), reason: '改为依申请公开' });
    expect((await submit(down)).state).toBe('section');
  });

  test('has a change note that is signed like the rest of it', async () => {
    const first = await publish(desk, 'policy');
    const copy = await desk.editor.call(contentRoutes.revise, which(first));
    const before = await desk.reviewer.call(contentRoutes.approve, which(await submit(await change(copy, { changeNote: '更正电话' }))));
    expect(before.approvals.filter(({ holds }) => holds)).toHaveLength(1);
    const after = await change(await desk.editor.call(contentRoutes.recall, which(before)), { changeNote: '更正电话和地址' });
    expect(after.approvals.filter(({ holds }) => holds)).toEqual([]);
  });

  const job = { ...validFields.job?.('2026-12-31'), vacancies: 5 };

  test('is changed in a working copy; what the public reads changes only when that is approved, and is counted once', async () => {
    const first = await publish(desk, 'job', { title: '招聘保安', fields: job });
    let copy = await desk.editor.call(contentRoutes.revise, which(first));
    copy = await change(copy, { title: '招聘保安八名', fields: { ...job, vacancies: 8 }, changeNote: '增加招聘人数' });
    expect((await shown(first.id)).title).toBe('招聘保安');
    const second = await pass(desk, copy);
    const page = await shown(first.id);
    expect([page.title, page.updatedOn, page.changes]).toEqual([
      '招聘保安八名',
      '2026-11-23',
      [{ on: '2026-11-23', note: '增加招聘人数' }],
    ]);
    expect([second.versions, second.indexNumber, second.publishedOn]).toEqual([2, first.indexNumber, first.publishedOn]);
    expect(await ledgerOf(first.id)).toEqual([{ title: '招聘保安八名', withdrawnOn: null, quantity: 8 }]);
    expect((await server.stranger.call(searchRoutes.search, { q: '招聘保安八名' })).items.filter(hit => hit.id === first.id)).toHaveLength(
      1,
    );
  });

  test('says nothing of a small edit', async () => {
    const first = await publish(desk, 'guide');
    const copy = await change(await desk.editor.call(contentRoutes.revise, which(first)), { summary: '改一个错字' });
    await pass(desk, copy);
    const page = await shown(first.id);
    expect([page.summary, page.updatedOn, page.changes]).toEqual(['改一个错字', null, []]);
  });

  test('keeps every version, to be compared, gone back to, and published again through the same steps', async () => {
    const first = await publish(desk, 'guide', { title: '第一版标题' });
    const copy = await change(await desk.editor.call(contentRoutes.revise, which(first)), { title: '第二版标题', changeNote: '改标题' });
    let item = await pass(desk, copy);
    const { items } = await desk.editor.call(contentRoutes.versions, { id: item.id });
    expect(items.map(({ number, title, changeNote }) => [number, title, changeNote])).toEqual([
      [2, '第二版标题', '改标题'],
      [1, '第一版标题', null],
    ]);
    expect((await desk.editor.call(contentRoutes.snapshot, { id: item.id, number: 1 })).snapshot.title).toBe('第一版标题');
    expect((await desk.editor.refused(contentRoutes.snapshot, { id: item.id, number: 9 })).code).toBe('not_found');
    item = await desk.editor.call(contentRoutes.restore, { ...which(item), number: 1 });
    expect([item.state, item.title, (await shown(item.id)).title]).toEqual(['draft', '第一版标题', '第二版标题']);
    item = await pass(desk, item);
    expect([item.versions, (await shown(item.id)).title]).toEqual([3, '第一版标题']);
  });

  test('is as it was when a change is given up, and cannot be thrown away', async () => {
    const first = await publish(desk, 'guide', { title: '原来的标题' });
    const copy = await change(await desk.editor.call(contentRoutes.revise, which(first)), { title: '想改的标题' });
    expect(copy.may).not.toContain('discard');
    expect((await desk.editor.refused(contentRoutes.discard, which(copy))).code).toBe('wrong_state');
    const back = await desk.editor.call(contentRoutes.drop, which(copy));
    expect([back.state, back.live, back.title]).toEqual(['done', 'live', '原来的标题']);
    const fresh = await create('guide');
    expect(fresh.may).not.toContain('drop');
    expect((await desk.editor.refused(contentRoutes.drop, which(fresh))).code).toBe('wrong_state');
  });

  test('withdrawn and published again keeps its index number, and has a new ledger row', async () => {
    const first = await publish(desk, 'policy');
    const gone = await desk.reviewer.call(contentRoutes.withdraw, { ...which(first), reason: '更正' });
    const second = await pass(desk, await desk.editor.call(contentRoutes.revise, which(gone)));
    expect([second.indexNumber, second.live]).toEqual([first.indexNumber, 'live']);
    expect((await shown(first.id)).withdrawn).toBeNull();
    expect((await ledgerOf(first.id)).map(({ withdrawnOn }) => withdrawnOn)).toEqual(['2026-11-23', null]);
  });

  test('changed, approved and withdrawn at once: nothing is lost and the public sees one of the outcomes whole', async () => {
    const first = await publish(desk, 'news');
    const copy = await submit(await desk.editor.call(contentRoutes.revise, which(first)));
    const results = await Promise.allSettled([
      desk.reviewer.call(contentRoutes.approve, which(copy)),
      desk.reviewer.call(contentRoutes.withdraw, { ...which(copy), reason: '撤' }),
      desk.editor.call(contentRoutes.recall, which(copy)),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const now = await desk.editor.call(contentRoutes.work, { id: first.id });
    const standing = (await ledgerOf(first.id)).filter(({ withdrawnOn }) => withdrawnOn === null);
    expect(standing).toHaveLength(now.live === 'live' ? 1 : 0);
  });
});

test('two hundred random walks through the API never leave the step tables', async () => {
  const steps = contentSteps.leader as StepTable<string, ContentAction>;
  const actions = ['submit', 'recall', 'return', 'approve', 'publish', 'revise', 'drop', 'withdraw', 'unpublish'] as const;
  const choices = new Choices(7);
  for (let walk = 0; walk < 200; walk++) {
    let item = await create('policy');
    for (let step = 0; step < 6; step++) {
      const action = choices.of(actions);
      const role = choices.of(['editor', 'reviewer', 'secrecy', 'deputy'] as const);
      const onLive = action === 'withdraw' || action === 'unpublish';
      const table = (onLive ? liveSteps : steps) as StepTable<string, ContentAction | LiveAction>;
      const from = onLive ? item.live : item.state;
      const may = table.find(one => one.action === action && one.from.includes(from) && one.by.includes(role));
      const allowed = action === 'drop' && item.versions === 0 ? undefined : may;
      const reason = ['return', 'withdraw', 'unpublish'].includes(action) ? { reason: '因' } : {};
      const input = { ...which(item), ...reason } as never;
      if (allowed) {
        item = await desk[role].call(contentRoutes[action], input);
        const to = allowed.to === 'approved' ? 'done' : allowed.to;
        expect(onLive ? item.live : item.state).toBe(to);
      } else {
        expect(['wrong_state', 'forbidden']).toContain((await desk[role].refused(contentRoutes[action], input)).code);
        expect((await desk.editor.call(contentRoutes.work, { id: item.id })).state).toBe(item.state);
      }
    }
  }
});
