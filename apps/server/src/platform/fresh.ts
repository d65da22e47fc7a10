import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What tells one state of an answer from another. */
export interface Edition {
  tag: string;
  /** When it last changed; null when that is not known, or so lately that it may change again within the same second. */
  changedAt: string | null;
}

/** Lets a client keep the answer, and ask each time whether it still holds. */
export function keepFresh(reply: FastifyReply, { tag, changedAt }: Edition): void {
  reply.header('etag', `W/"${tag}"`).header('cache-control', 'public, no-cache');
  if (changedAt) reply.header('last-modified', new Date(changedAt).toUTCString());
}

const bare = (tag: string): string => tag.trim().replace(/^W\//, '');

/** True when the client says that it has this very answer (RFC 9110, 13.2.2: tags go before days). */
function isUnchanged(request: FastifyRequest, reply: FastifyReply): boolean {
  const tag = reply.getHeader('etag');
  if (typeof tag !== 'string' || reply.statusCode !== 200 || request.method !== 'GET') return false;
  const tags = request.headers['if-none-match'];
  if (tags) return tags.trim() === '*' || tags.split(',').some(one => bare(one) === bare(tag));
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  const changed = Date.parse(String(reply.getHeader('last-modified') ?? ''));
  return !Number.isNaN(since) && !Number.isNaN(changed) && changed <= since;
}

/** Answers 304 where `keepFresh` has told the state of an answer and the client has it already. */
export function answerUnchanged(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (!isUnchanged(request, reply)) return payload;
    if (payload && typeof (payload as { destroy?: unknown }).destroy === 'function') (payload as { destroy(): void }).destroy();
    reply.code(304);
    for (const header of ['content-length', 'content-type', 'content-disposition']) reply.removeHeader(header);
    return null;
  });
}
