import 'reflect-metadata';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import type { Config } from './config.ts';
import { closeSources, migrate, openSources } from './database.ts';
import { multipartLimits } from './files/index.ts';
import { serveFeeds } from './open/serve-feeds.ts';
import type { Clock } from './platform/clock.ts';
import { ReplyCheck } from './platform/reply-check.ts';
import { takeUploads } from './platform/uploads.ts';
import { serveWeb } from './platform/web.ts';

export interface AppOptions {
  clock?: Clock;
  /** Tests: parse every reply by its schema. */
  checkReplies?: boolean;
}

const BODY_LIMIT = 512 * 1024;

/** The server, its tables up to date, not yet listening. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const sources = await openSources(config);
  try {
    await migrate(sources);
    const adapter = new FastifyAdapter({
      bodyLimit: BODY_LIMIT,
      trustProxy: config.trustProxy || false,
      forceCloseConnections: 'idle',
      genReqId: () => crypto.randomUUID(),
    } as ConstructorParameters<typeof FastifyAdapter>[0]);
    const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, sources, options.clock), adapter, {
      logger: ['error', 'warn'],
      abortOnError: false,
    });
    app.setGlobalPrefix('api');
    if (options.checkReplies) app.useGlobalInterceptors(new ReplyCheck(app.get(Reflector)));
    takeUploads(app);
    serveFeeds(app);
    await serveWeb(app, multipartLimits);
    await app.init();
    return app;
  } catch (error) {
    await closeSources(sources);
    throw error;
  }
}
