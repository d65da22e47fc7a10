import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Columns, createTable, day, flag, instant, int, isMysql, key, long, optional, ref, row, str } from './ddl.ts';

/** The first tables: staff and sessions, content, consultations, the disclosure ledger, search, history. */
export class First1763856000000 implements MigrationInterface {
  name = 'First1763856000000';

  async up(q: QueryRunner): Promise<void> {
    await this.people(q);
    await this.content(q);
    await this.consultation(q);
    await this.ledger(q);
    await this.search(q);
  }

  private async people(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'staff',
      { ...row, username: str(32), name: str(40), roles: long, passwordHash: str(200), mustChangePassword: flag, disabled: flag },
      [{ on: ['username'], unique: true }],
    );
    await createTable(q, 'veteran', { id: key(ref), createdAt: instant });
    await createTable(q, 'session', { tokenHash: key(str(64)), kind: str(10), holderId: ref, seenAt: instant, expiresAt: instant }, [
      { on: ['holderId'] },
    ]);
    await createTable(q, 'rate_limit', { key: key(str(64)), used: int, until: instant });
    await createTable(q, 'setting', { name: key(str(40)), value: long });
    await createTable(q, 'counter', { name: key(str(60)), value: int });
    await createTable(
      q,
      'history',
      {
        id: key(ref),
        at: instant,
        whoKind: str(10),
        whoId: optional.str(26),
        whoName: str(60),
        ip: str(45),
        subject: str(40),
        subjectId: str(40),
        act: str(30),
        note: optional.str(500),
      },
      [{ on: ['subject', 'subjectId', 'id'] }],
    );
    await createTable(
      q,
      'notice',
      { id: key(ref), veteranId: ref, kind: str(40), subjectId: str(40), at: instant, readAt: optional.str(24) },
      [{ on: ['veteranId', 'subjectId'] }],
    );
  }

  private async content(q: QueryRunner): Promise<void> {
    const said = {
      kind: str(40),
      category: str(40),
      place: optional.str(40),
      title: str(120),
      summary: str(160),
      body: long,
      fields: long,
      formedOn: optional.str(10),
      sourceUrl: optional.str(500),
      aboutId: optional.str(26),
      successorId: optional.str(26),
      attachments: long,
    };
    await this.workingCopies(q, said);
    await this.publications(q, said);
  }

  private async workingCopies(q: QueryRunner, said: Columns): Promise<void> {
    await createTable(
      q,
      'content',
      {
        ...row,
        ...said,
        attribute: str(20),
        attributeBasis: optional.str(200),
        changeNote: optional.str(200),
        state: str(20),
        live: str(20),
        round: int,
        holdDueOn: optional.str(10),
        publishAt: optional.str(24),
        publishProblem: optional.str(300),
        alarm: optional.str(300),
        owed: long,
        number: int,
        publishedOn: optional.str(10),
        section: optional.str(20),
        indexNumber: optional.str(60),
        authorId: optional.str(26),
        authorName: str(60),
        returnReason: optional.str(300),
        importKey: optional.str(120),
        origin: optional.long,
      },
      [
        { on: ['state', 'updatedAt', 'id'] },
        { on: ['kind', 'updatedAt', 'id'] },
        { on: ['state', 'publishAt'] },
        { on: ['indexNumber'], unique: true },
        { on: ['importKey'], unique: true },
      ],
    );
    await createTable(
      q,
      'approval',
      {
        ...row,
        contentId: ref,
        round: int,
        step: str(20),
        decision: str(20),
        opinion: optional.str(300),
        signerId: optional.str(26),
        signerName: str(60),
        hash: str(64),
        signedAt: instant,
      },
      [{ on: ['contentId', 'id'] }],
    );
  }

  private async publications(q: QueryRunner, said: Columns): Promise<void> {
    await createTable(
      q,
      'publication',
      {
        ...row,
        ...said,
        facet: optional.str(40),
        indexNumber: str(60),
        state: str(20),
        publishedOn: day,
        updatedOn: optional.str(10),
        changes: long,
        withdrawnOn: optional.str(10),
        withdrawnReason: optional.str(300),
        expiresOn: optional.str(10),
        reviewOn: optional.str(10),
        quantity: optional.int,
        completeness: optional.int,
      },
      [
        { on: ['kind', 'state', 'publishedOn', 'id'] },
        { on: ['kind', 'state', 'category', 'publishedOn', 'id'] },
        { on: ['kind', 'state', 'facet', 'publishedOn', 'id'] },
        { on: ['successorId'] },
        { on: ['state', 'publishedOn', 'kind', 'completeness'] },
        { on: ['aboutId', 'state', 'publishedOn'] },
        { on: ['state', 'reviewOn'] },
      ],
    );
    await createTable(
      q,
      'content_version',
      {
        ...row,
        contentId: ref,
        number: int,
        round: int,
        hash: str(64),
        snapshot: long,
        changeNote: optional.str(200),
        publishedOn: day,
        publishedBy: str(60),
      },
      [{ on: ['contentId', 'number'], unique: true }],
    );
    await createTable(
      q,
      'guard_pass',
      { ...row, contentId: ref, rule: str(30), mark: str(40), reason: str(300), byId: optional.str(26), byName: str(60) },
      [{ on: ['contentId'] }],
    );
  }

  private async consultation(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'consultation',
      {
        ...row,
        receipt: str(20),
        veteranId: ref,
        clientKey: str(40),
        category: str(20),
        question: long,
        name: optional.str(20),
        phone: optional.str(11),
        anonymous: flag,
        state: str(20),
        askedOn: day,
        askedAt: instant,
        dueOn: day,
        dueProvisional: flag,
        answer: optional.long,
        answeredOn: optional.str(10),
        answeredBy: optional.str(60),
        rating: optional.str(20),
        ratingReason: optional.str(300),
        publicity: str(20),
        publicTitle: optional.str(80),
        publicQuestion: optional.long,
        publicAnswer: optional.long,
        proposedById: optional.str(26),
        publishedOn: optional.str(10),
      },
      [
        { on: ['receipt'], unique: true },
        { on: ['veteranId', 'clientKey'], unique: true },
        { on: ['veteranId', 'askedOn'] },
        { on: ['state', 'dueOn', 'id'] },
        { on: ['publicity', 'publishedOn', 'id'] },
        { on: ['answeredOn', 'id', 'dueOn'] },
      ],
    );
    await createTable(
      q,
      'foi',
      {
        ...row,
        registrationNumber: str(40),
        applicantClass: str(20),
        title: str(200),
        receivedOn: day,
        dueOn: day,
        answeredOn: optional.str(10),
      },
      [{ on: ['receivedOn', 'id'] }, { on: ['answeredOn', 'id'] }, { on: ['registrationNumber'], unique: true }],
    );
  }

  private async ledger(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'disclosure',
      {
        ...row,
        itemId: str(40),
        catalogue: str(40),
        channel: str(20),
        topic: optional.str(40),
        title: str(200),
        indexNumber: optional.str(60),
        formedOn: optional.str(10),
        publishedOn: day,
        withdrawnOn: optional.str(10),
        quantity: optional.int,
        url: optional.str(500),
        sourceType: optional.str(20),
        sourceId: optional.str(26),
        liveKey: optional.str(100),
      },
      [
        { on: ['withdrawnOn', 'publishedOn', 'catalogue', 'channel', 'topic', 'quantity', 'itemId'] },
        { on: ['sourceId'] },
        { on: ['liveKey'], unique: true },
      ],
    );
  }

  private async search(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'search_doc',
      {
        id: { type: 'integer', isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
        kind: str(40),
        subjectId: ref,
        title: str(200),
        summary: str(300),
        publishedOn: day,
        expiresOn: optional.str(10),
        goneAfter: optional.str(10),
        tokens: optional.long,
      },
      [{ on: ['kind', 'subjectId'], unique: true }],
    );
    if (isMysql(q)) await q.query('CREATE FULLTEXT INDEX search_doc_tokens ON search_doc (tokens)');
    else await q.query("CREATE VIRTUAL TABLE search_fts USING fts5(tokens, content='', contentless_delete=1, tokenize='unicode61')");
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: restore a backup instead.');
  }
}
