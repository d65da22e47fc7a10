import { contentRoutes, kinds, searchRoutes, siteRoutes } from '@vc/contract';
import { type ContentAction, type ContentState, contentSteps } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Choices } from '../src/demo/random.ts';
import { completeDraft, type Desk, newDesk, publish } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
});
afterAll(() => server.close());

const idsIn = async (kind: string, over: object = {}) =>
  (await server.stranger.call(contentRoutes.list, { kind, ...over })).items.map(item => item.id);

describe('every kind', () => {
  test.each(kinds.map(kind => kind.key))(
    '%s goes from draft to published, is listed, found and counted, and is gone when withdrawn',
    async kind => {
      const title = `独此一条${kind}`;
      const draft = await desk.editor.call(contentRoutes.create, completeDraft(kind, { title }));
      const { id } = draft;
      const hidden = async () => {
        expect(await idsIn(kind)).not.toContain(id);
        expect((await server.stranger.refused(contentRoutes.detail, { id })).code).toBe('not_found');
        expect((await server.stranger.call(searchRoutes.search, { q: title })).items.map(hit => hit.id)).not.toContain(id);
        expect(await server.db.read.query('SELECT id FROM disclosure WHERE sourceId = ? AND withdrawnOn IS NULL', [id])).toHaveLength(0);
      };
      await hidden();
      const submitted = await desk.editor.call(contentRoutes.submit, { id, version: draft.version });
      await hidden();
      const published = await desk.reviewer.call(contentRoutes.publish, { id, version: submitted.version });
      expect(published.indexNumber).toMatch(/^000000\/2026-\d{6}$/);
      expect(await idsIn(kind)).toContain(id);
      expect((await server.stranger.call(contentRoutes.detail, { id })).title).toBe(title);
      expect((await server.stranger.call(searchRoutes.search, { q: title })).items[0]).toMatchObject({ id, kind, title });
      const rows = await server.db.read.query(
        'SELECT catalogue, channel, title, quantity, indexNumber FROM disclosure WHERE sourceId = ?',
        [id],
      );
      expect(rows.map((row: object) => ({ ...row }))).toEqual([
        {
          catalogue: kinds.find(k => k.key === kind)?.catalogue,
          channel: 'platform',
          title,
          quantity: kind === 'job' ? 5 : null,
          indexNumber: published.indexNumber,
        },
      ]);
      await desk.reviewer.call(contentRoutes.withdraw, { id, version: published.version, reason: '内容有误' });
      await hidden();
    },
  );
});

describe('a draft', () => {
  test('may be thin, but says at once everything that publication needs', async () => {
    const draft = await desk.editor.call(contentRoutes.create, { kind: 'job', title: '只有标题' });
    expect(draft.missing.map(problem => problem.field)).toEqual([
      'category',
      'summary',
      'body',
      'fields.employer',
      'fields.vacancies',
      'fields.address',
      'fields.deadline',
      'fields.contact',
    ]);
    const refused = await desk.editor.refused(contentRoutes.submit, { id: draft.id, version: draft.version });
    expect([refused.code, refused.fields.length]).toEqual(['invalid', 8]);
  });

  test('refuses fields that its kind does not have, and places that the bureau does not have', async () => {
    const unknown = await desk.editor.refused(contentRoutes.create, completeDraft('policy', { fields: { colour: '红' } }));
    expect(unknown.fields).toEqual([{ field: 'fields.colour', message: '“政策文件”没有这一项：colour' }]);
    const place = await desk.editor.refused(contentRoutes.create, completeDraft('policy', { place: 'atlantis' }));
    expect(place.fields[0]?.field).toBe('place');
  });

  test('keeps only the safe subset of HTML', async () => {
    const body =
      '<p onclick="x()">字<script>alert(1)</script><a href="javascript:x()">链</a><img src=x onerror=y()></p><style>p{}</style><table><tr><td colspan="2" style="x">格</td></tr></table>';
    const draft = await desk.editor.call(contentRoutes.create, completeDraft('policy', { body }));
    expect(draft.body).toBe('<p>字<a>链</a></p><table><tr><td colspan="2">格</td></tr></table>');
  });

  test('with a person’s number in it cannot be submitted', async () => {
    const draft = await desk.editor.call(
      contentRoutes.create,
      completeDraft('policy', { body: '<p>联系人王某 １３８ ０００ ０１２３４，请拨打这个电话联系。</p>' }),
    );
    expect(draft.missing).toEqual([{ field: 'body', message: '含有手机号 138****1234，请隐去后再送审' }]);
  });
});

describe('approval', () => {
  const submitted = async (author: Person) => {
    const draft = await author.call(contentRoutes.create, completeDraft('policy'));
    return author.call(contentRoutes.submit, { id: draft.id, version: draft.version });
  };

  test('is never given by the author himself', async () => {
    const both = await server.staff('editor', 'reviewer');
    const item = await submitted(both);
    expect(item.may).toEqual(['recall', 'return']);
    expect((await both.refused(contentRoutes.publish, { id: item.id, version: item.version })).code).toBe('own_work');
  });

  test('returns a draft with the reason, and the author mends it', async () => {
    const item = await submitted(desk.editor);
    const back = await desk.reviewer.call(contentRoutes.return, { id: item.id, version: item.version, reason: '缺少办理地点' });
    expect([back.state, back.returnReason]).toEqual(['draft', '缺少办理地点']);
    const again = await desk.editor.call(contentRoutes.submit, { id: back.id, version: back.version });
    expect(again.returnReason).toBeNull();
    expect(again.history.map(line => [line.act, line.note])).toEqual([
      ['新建草稿', null],
      ['送审', null],
      ['退回修改', '缺少办理地点'],
      ['送审', null],
    ]);
  });

  test('of a version that somebody has changed meanwhile is refused', async () => {
    const draft = await desk.editor.call(contentRoutes.create, completeDraft('policy'));
    await desk.editor.call(contentRoutes.edit, {
      ...completeDraft('policy', { title: '改过的标题' }),
      id: draft.id,
      version: draft.version,
    });
    expect((await desk.editor.refused(contentRoutes.submit, { id: draft.id, version: draft.version })).code).toBe('stale');
  });

  test('by two reviewers at once: one wins, the other is told, one ledger row stands', async () => {
    const item = await submitted(desk.editor);
    const other = await server.staff('reviewer');
    const results = await Promise.allSettled(
      [desk.reviewer, other].map(person => person.call(contentRoutes.publish, { id: item.id, version: item.version })),
    );
    expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await server.db.read.query('SELECT id FROM disclosure WHERE sourceId = ?', [item.id])).toHaveLength(1);
  });

  test('after withdrawal gives the item the index number it had, and a new ledger row', async () => {
    const first = await publish(desk, 'policy');
    const gone = await desk.reviewer.call(contentRoutes.withdraw, { id: first.id, version: first.version, reason: '更正' });
    const draft = await desk.editor.call(contentRoutes.revise, { id: gone.id, version: gone.version });
    const again = await desk.editor.call(contentRoutes.submit, { id: draft.id, version: draft.version });
    const second = await desk.reviewer.call(contentRoutes.publish, { id: again.id, version: again.version });
    expect(second.indexNumber).toBe(first.indexNumber);
    const rows = await server.db.read.query('SELECT withdrawnOn FROM disclosure WHERE sourceId = ? ORDER BY id', [first.id]);
    expect(rows.map((row: { withdrawnOn: string | null }) => row.withdrawnOn)).toEqual(['2026-11-23', null]);
  });
});

describe('the public list', () => {
  test('goes on page after page, newest first, each item once', async () => {
    const titles = Array.from({ length: 25 }, (_, i) => `分页通知${String(i).padStart(2, '0')}`);
    for (const title of titles) await publish(desk, 'notice', { title, category: 'news' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await server.stranger.call(contentRoutes.list, { kind: 'notice', category: 'news', limit: 10, cursor });
      seen.push(...page.items.map(item => item.title));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual([...titles].reverse());
  });

  test('filters by category and by place; what holds for the whole county shows in every place', async () => {
    const admin = await server.staff('admin');
    await admin.call(siteRoutes.change, {
      name: '演示局',
      phone: '0573-88010000',
      hours: '工作日',
      places: [
        { key: 'east', label: '东镇' },
        { key: 'west', label: '西镇' },
      ],
      sections: [],
      local: true,
      indexPattern: '330483/{year}-{serial:6}',
    });
    const east = await publish(desk, 'guide', { place: 'east', category: 'medical' });
    const west = await publish(desk, 'guide', { place: 'west', category: 'medical' });
    const whole = await publish(desk, 'guide', { category: 'medical' });
    expect(await idsIn('guide', { category: 'medical', place: 'east' })).toEqual([whole.id, east.id]);
    expect(await idsIn('guide', { category: 'medical' })).toEqual([whole.id, west.id, east.id]);
    expect(await idsIn('guide', { category: 'rights' })).toEqual([]);
  });

  test('drops what has expired, everywhere but on request, and the page itself says so', async () => {
    const soon = { employer: '演示公司', vacancies: 1, address: '演示路', deadline: '2026-11-30', contact: '0573-88010000' };
    const job = await publish(desk, 'job', { fields: soon });
    expect(await idsIn('job')).toContain(job.id);
    server.clock.set('2026-12-01');
    expect(await idsIn('job')).not.toContain(job.id);
    expect(await idsIn('job', { expired: true })).toContain(job.id);
    expect((await server.stranger.call(contentRoutes.detail, { id: job.id })).expired).toBe(true);
    server.clock.set('2026-11-23');
  });

  test('refuses a place to go on from that it did not give', async () => {
    expect((await server.stranger.refused(contentRoutes.list, { kind: 'policy', cursor: 'bm9uc2Vuc2U' })).code).toBe('invalid');
  });
});

test('an interpretation and its policy point to each other, only while both are public', async () => {
  const policy = await publish(desk, 'policy', { title: '被解读的政策' });
  const reading = await publish(desk, 'interpretation', { title: '它的解读', aboutId: policy.id });
  expect((await server.stranger.call(contentRoutes.detail, { id: policy.id })).explainedBy).toEqual([
    { id: reading.id, kind: 'interpretation', title: '它的解读' },
  ]);
  expect((await server.stranger.call(contentRoutes.detail, { id: reading.id })).about).toEqual({
    id: policy.id,
    kind: 'policy',
    title: '被解读的政策',
  });
  await desk.reviewer.call(contentRoutes.withdraw, { id: reading.id, version: reading.version, reason: '更新' });
  expect((await server.stranger.call(contentRoutes.detail, { id: policy.id })).explainedBy).toEqual([]);
  const wrong = await desk.editor.refused(contentRoutes.create, completeDraft('interpretation', { aboutId: reading.id }));
  expect(wrong.fields[0]?.field).toBe('aboutId');
});

test('two hundred random walks through the API never leave the step table', async () => {
  const people: Record<'editor' | 'reviewer', Person> = { editor: desk.editor, reviewer: desk.reviewer };
  const actions: ContentAction[] = ['submit', 'discard', 'recall', 'return', 'publish', 'withdraw', 'revise'];
  const choices = new Choices(7);
  for (let walk = 0; walk < 200; walk++) {
    let item = await desk.editor.call(contentRoutes.create, completeDraft('notice'));
    for (let step = 0; step < 5; step++) {
      const action = choices.of(actions) as Exclude<ContentAction, 'edit'>;
      const role = choices.of(['editor', 'reviewer'] as const);
      const allowed = contentSteps.find(s => s.action === action && s.from.includes(item.state as ContentState) && s.by.includes(role));
      const reason = action === 'return' || action === 'withdraw' ? { reason: '因' } : {};
      const input = { id: item.id, version: item.version, ...reason } as never;
      if (allowed) {
        item = await people[role].call(contentRoutes[action], input);
        expect(item.state).toBe(allowed.to);
      } else {
        expect(['wrong_state', 'forbidden']).toContain((await people[role].refused(contentRoutes[action], input)).code);
        expect((await desk.editor.call(contentRoutes.work, { id: item.id })).state).toBe(item.state);
      }
    }
  }
});
