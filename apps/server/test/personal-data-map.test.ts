import { dataLevels, notPersonal, personalDataMap, retentionClasses } from '@vc/domain';
import { getMetadataArgsStorage } from 'typeorm';
import { describe, expect, test } from 'vitest';
import { entities } from '../src/entities.ts';
import { sealedPlaces } from '../src/platform/columns.ts';

/** Names under which personal data goes. */
const PERSONAL =
  /name|phone|mobile|telephone|idNumber|idCard|identity|certificate|address|bank|account|birth|email|contact|person|applicant|householder|helper|relation|^ip$|place|payee|disability/i;
/** Columns whose names say who did something at work, by reference. */
const REFERENCE = /Id$|^id$/;

const storage = getMetadataArgsStorage();
const tables = entities.map(entity => {
  const chain: unknown[] = [];
  for (let at: unknown = entity; typeof at === 'function' && at !== Function.prototype; at = Object.getPrototypeOf(at)) chain.push(at);
  const name = storage.tables.find(({ target }) => target === entity)?.name as string;
  return {
    entity,
    name,
    columns: storage.columns
      .filter(({ target }) => chain.includes(target))
      .map(({ propertyName, options }) => ({ name: propertyName, nullable: options.nullable === true })),
  };
});
const columnOf = (table: string, column: string) => tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column);
const mapped = Object.entries(personalDataMap).flatMap(([table, entry]) =>
  Object.entries(entry.columns).map(([column, facts]) => ({ place: `${table}.${column}`, table, column, entry, facts })),
);

describe('the map of personal data', () => {
  test('has every column that looks personal, or says why it is none (see docs/tasks/add-personal-data.md)', () => {
    const places = tables.flatMap(({ name: table, columns }) =>
      columns.filter(({ name }) => PERSONAL.test(name) && !REFERENCE.test(name)).map(({ name }) => `${table}.${name}`),
    );
    const known = new Set([...mapped.map(({ place }) => place), ...Object.keys(notPersonal)]);
    expect(places.filter(place => !known.has(place))).toEqual([]);
    expect(places).toContain('sign_up.phone');
  });

  test('names only columns that there are', () => {
    const owners = Object.entries(personalDataMap).flatMap(([table, { owner, told = {} }]) =>
      [...(owner === null ? [] : [typeof owner === 'string' ? owner : owner.caseIn]), ...Object.keys(told)].map(
        column => [table, column] as const,
      ),
    );
    const named = [...mapped.map(({ table, column }) => [table, column] as const), ...owners];
    expect(named.filter(([table, column]) => !columnOf(table, column))).toEqual([]);
    expect(Object.keys(notPersonal).filter(place => !columnOf(...(place.split('.') as [string, string])))).toEqual([]);
  });

  test('says of exactly the sealed columns that they are sealed', () => {
    const sealed = sealedPlaces.map(({ entity, column }) => `${tables.find(table => table.entity === entity)?.name}.${column}`);
    expect(
      mapped
        .filter(({ facts }) => facts.sealed)
        .map(({ place }) => place)
        .sort(),
    ).toEqual(sealed.sort());
  });

  test('gives every table a purpose, and every column a name that people understand', () => {
    for (const { entry, facts } of mapped)
      expect([entry.title, entry.purpose, facts.what].every(words => /[一-龥]{2}/.test(words))).toBe(true);
  });

  test('lets what is cleared be empty, and so the column that says whose a row is', () => {
    const cleared = mapped
      .filter(({ entry, facts }) => entry.after === 'detached' && facts.end === 'cleared')
      .map(({ table, column }) => [table, column] as const);
    const owners = Object.entries(personalDataMap).flatMap(([table, { owner, after }]) =>
      after === 'detached' && typeof owner === 'string' ? [[table, owner] as const] : [],
    );
    expect([...cleared, ...owners].filter(([table, column]) => !columnOf(table, column)?.nullable)).toEqual([]);
  });

  test('clears, not keeps, whatever is sealed, but for vouchers of money that was paid', () => {
    const kept = mapped.filter(({ entry, facts }) => facts.sealed && entry.owner !== null && facts.end !== 'cleared');
    expect(kept.filter(({ entry }) => entry.retention !== 'grant')).toEqual([]);
  });

  test('is printed in docs/personal-data.md', async () => {
    const lines = mapped.map(({ place, entry, facts }) => {
      const cells = [
        `\`${place}\``,
        facts.what,
        dataLevels[facts.level],
        facts.sealed ? '加密' : '',
        entry.purpose,
        retentionClasses[entry.retention].words,
      ];
      return `| ${cells.join(' | ')} |`;
    });
    const page = [
      '# Personal data: what is held, where, why and for how long',
      '',
      'Made of `packages/domain/src/data-map/` by its test (see [add personal data](tasks/add-personal-data.md)).',
      '',
      '| 列 | 是什么 | 级别 | 加密 | 用途 | 保存多久 |',
      '| --- | --- | --- | --- | --- | --- |',
      ...lines,
      '',
    ].join('\n');
    await expect(page).toMatchFileSnapshot('../../../docs/personal-data.md');
  });
});
