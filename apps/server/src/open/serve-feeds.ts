import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PublicDisclosures } from '../disclosure/index.ts';
import { baseAddress } from '../platform/base-address.ts';
import { answerUnchanged, keepFresh } from '../platform/fresh.ts';
import { problemOf } from '../platform/problem.filter.ts';
import { SiteService } from '../site/index.ts';
import { rss, sitemap } from './feeds.ts';
import { OpenData } from './open-data.ts';

const NEWEST = 50;
/** A sitemap may hold fifty thousand addresses, the lists among them. */
const MOST = 49_900;

/** `/rss.xml` and `/sitemap.xml`: what stands on the platform now, for readers and search engines. */
export function serveFeeds(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const [data, disclosures, sites] = [app.get(OpenData), app.get(PublicDisclosures), app.get(SiteService)];
  answerUnchanged(server);

  const serve = (path: string, type: string, write: (base: string) => Promise<string>) =>
    server.get(path, async (request: FastifyRequest, reply: FastifyReply) => {
      try {
        const base = baseAddress(request);
        keepFresh(reply, await data.edition(path, base));
        return reply.type(`${type}; charset=utf-8`).send(await write(base));
      } catch (error) {
        const { status, code, message } = problemOf(error);
        return reply.code(status).removeHeader('etag').header('cache-control', 'no-store').send({ code, message });
      }
    });

  serve('/rss.xml', 'application/rss+xml', async base => rss(base, await sites.site(), await disclosures.pages(NEWEST)));
  serve('/sitemap.xml', 'application/xml', async base => sitemap(base, await disclosures.pages(MOST)));
}
