import { ModulesContainer } from '@nestjs/core';
import { contentRoutes, problems, type Route, routes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTE } from '../src/platform/handles.ts';
import { openApi } from '../src/platform/openapi.ts';
import { problemOf } from '../src/platform/problem.filter.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let editor: Person;
beforeAll(async () => {
  server = await startServer();
  editor = await server.staff('editor');
});
afterAll(() => server.close());

const problem = async (answer: Response) => ({
  status: answer.status,
  ...((await answer.json()) as { code: string; fields?: { field: string }[] }),
});

describe('bad input', () => {
  test('that is not JSON says so', async () => {
    expect(await problem(await editor.fetch('/api/staff/contents', { method: 'POST', body: '{"kind": ' }))).toMatchObject({
      status: 400,
      code: 'invalid',
    });
  });

  test.each(['[]', '"text"', 'null', '12'])('that is %s and not an object is refused in words', async body => {
    expect(await problem(await editor.fetch('/api/staff/contents', { method: 'POST', body }))).toMatchObject({
      status: 400,
      code: 'invalid',
    });
  });

  test('with fields that do not exist names them', async () => {
    const refused = await editor.refused(contentRoutes.create, { kind: 'policy', title: '题', state: 'published' } as never);
    expect(refused.fields).toEqual([{ field: 'state', message: '不认识的字段：state' }]);
  });

  test('that is too large is refused before it is read', async () => {
    expect(
      await problem(await editor.fetch('/api/staff/contents', { method: 'POST', body: { title: 'x'.repeat(600_000) } })),
    ).toMatchObject({ status: 413, code: 'too_large' });
  });

  test('of another content type is refused', async () => {
    const answer = await fetch(`${server.base}/api/session/device`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: '<a/>',
    });
    expect(await problem(answer)).toMatchObject({ status: 415, code: 'unsupported' });
  });

  test('to an address that does not exist is not found', async () => {
    expect(await problem(await server.stranger.fetch('/api/nothing'))).toMatchObject({ status: 404, code: 'not_found' });
  });
});

test('an unforeseen error tells the outside nothing but that it happened', () => {
  const shown = problemOf(new Error('ER_SECRET: password of the database'));
  expect([shown.code, shown.message]).toEqual(['internal', problems.internal.message]);
});

test('every answer carries the security headers, and no answer of the API is kept by caches', async () => {
  const { headers } = await server.stranger.fetch('/api/site');
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
});

describe('the API’s description', () => {
  /** Every method of every controller that answers requests, with the route it is bound to. */
  function handlers(): (Route | undefined)[] {
    const found: (Route | undefined)[] = [];
    for (const module of server.app.get(ModulesContainer).values()) {
      for (const { metatype } of module.controllers.values()) {
        const prototype = (metatype as new () => object).prototype as Record<string, object>;
        const names = Object.getOwnPropertyNames(prototype).filter(
          name => name !== 'constructor' && Reflect.hasMetadata('path', prototype[name] as object),
        );
        found.push(...names.map(name => Reflect.getMetadata(ROUTE, prototype[name] as object) as Route | undefined));
      }
    }
    return found;
  }

  test('has every route that the server answers, each with its reply, and nothing else', async () => {
    const document = (await (await server.stranger.fetch('/api/openapi.json')).json()) as ReturnType<typeof openApi>;
    expect(document).toEqual(JSON.parse(JSON.stringify(openApi())));
    const bound = handlers();
    expect(bound).not.toContain(undefined);
    const nameOf = (route: Route) => `${route.method} ${route.path}`;
    expect(bound.map(route => nameOf(route as Route)).sort()).toEqual(
      Object.values(routes)
        .flatMap(Object.values<Route>)
        .map(nameOf)
        .sort(),
    );
    const paths = document.paths as Record<
      string,
      Record<string, { responses: Record<string, { content: Record<string, { schema: object }> }> }>
    >;
    const operations = Object.values(paths).flatMap(Object.values);
    expect(operations).toHaveLength(bound.length);
    for (const operation of operations) {
      const [content] = Object.values(operation.responses[200]?.content as Record<string, { schema: object }>);
      expect(Object.keys(content?.schema ?? {})).not.toHaveLength(0);
    }
  });

  test('is shown on a page that loads nothing from elsewhere', async () => {
    const page = await (await server.stranger.fetch('/api/docs')).text();
    expect(page).not.toMatch(/https?:\/\//);
    for (const [, address] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const answer = await server.stranger.fetch(address as string);
      expect([address, answer.status, (await answer.text()).length > 10]).toEqual([address, 200, true]);
    }
  });
});

test('health says that the database answers, that its tables are current, and which version runs', async () => {
  const answer = await server.stranger.fetch('/api/health');
  expect(await answer.json()).toEqual({
    ok: true,
    database: server.db.dialect,
    migrations: 'current',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
});
