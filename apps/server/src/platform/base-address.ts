import { Problem } from '@vc/contract';
import type { FastifyRequest } from 'fastify';

const HOST = /^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-fA-F:.]+\])(?::\d{1,5})?$/;

/**
 * The address under which the caller reached the server: `https://www.example.gov.cn`. What a proxy says of it is
 * believed of the trusted ones only (setting TRUST_PROXY). Problem `invalid` for a host that is none.
 */
export function baseAddress({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string {
  if (!HOST.test(host)) throw new Problem('invalid', '访问的域名不正确');
  return `${protocol}://${host}`;
}
