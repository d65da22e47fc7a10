import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { UPLOAD_MAX, UPLOAD_TYPE } from '@vc/contract';
import type { FastifyInstance } from 'fastify';

/** Lets requests bring a file as their body, whole and untouched. Each route has its own, smaller limit. */
export function takeUploads(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.addContentTypeParser(UPLOAD_TYPE, { parseAs: 'buffer', bodyLimit: UPLOAD_MAX }, (_, body, done) => done(null, body));
}
