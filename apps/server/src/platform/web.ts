import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart, { type FastifyMultipartBaseOptions } from '@fastify/multipart';
import statics from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PREVIEW_PAGE } from '@vc/contract';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { openApi } from './openapi.ts';

const apps = fileURLToPath(new URL('../../../', import.meta.url));
const YEAR = 'public, max-age=31536000, immutable';

/** Built files carry a hash of their content in the name and never change; pages that name them are asked for anew. */
function cacheFor(reply: FastifyReply, path: string): void {
  reply.header('cache-control', /[.-][\w-]{8,}\.(?:js|css|svg|png|woff2)(?:\.(?:br|gz))?$/.test(path) ? YEAR : 'no-cache');
}

/** The pages of the mini-program are called `index`, in a room of their own or in one with others (see its `app.config.ts`). */
const PHONE_PAGES = ['/:room(^[a-z-]+$)/index', '/:room(^[a-z-]+$)/:page(^[a-z-]+$)/index'];

/** What a page may load and who may show it in a frame of his own. */
const policyFor = (frameAncestors: "'none'" | "'self'") => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: [frameAncestors],
  },
});

/** The console shows this one page of the phone beside what is being written. */
const framed = { helmet: { contentSecurityPolicy: policyFor("'self'") } };

const docsPage = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>接口说明 · 退役军人云服务平台</title>
<link rel="stylesheet" href="/api/docs/ui/swagger-ui.css"><div id="ui"></div>
<script src="/api/docs/ui/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></html>`;
const docsScript = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#ui', deepLinking: true });";

/** Everything that is not an API call: security headers, cookies, forms with files, the two web pages, the API's documentation. */
export async function serveWeb(app: NestFastifyApplication, uploads: FastifyMultipartBaseOptions['limits']): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await server.register(cookie);
  await server.register(multipart, { limits: uploads, throwFileSizeLimit: false });
  await server.register(helmet, {
    contentSecurityPolicy: policyFor("'none'"),
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: false,
  });
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  const document = JSON.stringify(openApi());
  server.get('/api/openapi.json', (_, reply) => reply.type('application/json; charset=utf-8').send(document));
  server.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(docsPage));
  server.get('/api/docs/start.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(docsScript));
  const ui = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await server.register(statics, { root: ui, prefix: '/api/docs/ui/', decorateReply: false, index: false });
  await serveBuilt(server, join(apps, 'console/dist'), '/console/', ['/console/*']);
  await serveBuilt(server, join(apps, 'mini/dist/h5'), '/', [...PHONE_PAGES, PREVIEW_PAGE]);
}

/** A built single-page application; the addresses of its own pages give its one file. */
async function serveBuilt(server: FastifyInstance, root: string, prefix: string, pages: readonly string[]): Promise<void> {
  if (!existsSync(root)) return;
  await server.register(async scope => {
    await scope.register(statics, {
      root,
      prefix,
      wildcard: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => cacheFor(reply as unknown as FastifyReply, path),
    });
    for (const address of pages) scope.get(address, address === PREVIEW_PAGE ? framed : {}, (_, reply) => reply.sendFile('index.html'));
  });
  if (prefix !== '/') server.get(prefix.slice(0, -1), (_, reply) => reply.redirect(prefix));
}
