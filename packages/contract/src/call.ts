import { Problem, type ProblemCode, type ProblemReply, problems } from './problem.ts';
import { type Given, pathNames, type Reply, type Route } from './route.ts';

/** Sends one request and gives the status and the parsed body. Rejects when there is no answer at all. */
export type Transport = (request: { method: string; url: string; body?: unknown }) => Promise<{ status: number; body: unknown }>;

/** The network gave no answer; the caller may try again. */
export class NoAnswer extends Error {
  constructor() {
    super('网络不通，请检查网络后重试。已填写的内容还在');
    this.name = 'NoAnswer';
  }
}

const isProblem = (body: unknown): body is ProblemReply =>
  typeof body === 'object' && body !== null && String((body as { code?: unknown }).code) in problems;

const codeForStatus = (status: number): ProblemCode =>
  (Object.keys(problems) as ProblemCode[]).find(code => problems[code].status === status) ?? 'internal';

/** The address and body of a call. */
export function requestFor(route: Route, input: Record<string, unknown>): { method: string; url: string; body?: unknown } {
  const rest = { ...input };
  let url = `/api${route.path}`;
  for (const name of pathNames(route.path)) {
    url = url.replace(`:${name}`, encodeURIComponent(String(rest[name])));
    delete rest[name];
  }
  if ((route.method === 'POST' || route.method === 'PUT') && !route.upload) return { method: route.method, url, body: rest };
  const query = Object.entries(rest)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
    .join('&');
  return { method: route.method, url: query ? `${url}?${query}` : url };
}

/** A typed way to call any route. Rejects with Problem (the server said no) or NoAnswer (nothing came back). */
export function caller(transport: Transport) {
  return async <T extends Route>(route: T, input: Given<T>): Promise<Reply<T>> => {
    let answer: { status: number; body: unknown };
    try {
      answer = await transport(requestFor(route, input as Record<string, unknown>));
    } catch {
      throw new NoAnswer();
    }
    if (answer.status < 400) return answer.body as Reply<T>;
    if (isProblem(answer.body)) throw new Problem(answer.body.code, answer.body.message, answer.body.fields);
    throw new Problem(codeForStatus(answer.status));
  };
}
