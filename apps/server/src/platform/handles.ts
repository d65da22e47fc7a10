import {
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type StreamableFile,
} from '@nestjs/common';
import {
  asksByQuery,
  type FileRoute,
  fieldProblems,
  type Input,
  type Method,
  Problem,
  pathNames,
  type Reply,
  type Route,
} from '@vc/contract';
import type { FastifyRequest } from 'fastify';
import { type Actor, stranger } from './actor.ts';

export const ROUTE = Symbol('route');

export interface VcRequest extends FastifyRequest {
  actor?: Actor;
}

const METHODS: Record<Method, RequestMethod> = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  DELETE: RequestMethod.DELETE,
};

/** The route's input out of path, query and body, validated; problem `invalid` names every wrong field. */
export function readInput<R extends Route>(route: R, request: VcRequest): Input<R> {
  if (!route.multipart && /^multipart\//i.test(request.headers['content-type'] ?? '')) throw new Problem('unsupported');
  const sent = asksByQuery(route) ? request.query : request.body;
  if (sent !== undefined && sent !== null && (typeof sent !== 'object' || Array.isArray(sent)))
    throw new Problem('invalid', '提交的内容应为 JSON 对象');
  const params = request.params as Record<string, string>;
  const named = Object.fromEntries(pathNames(route.path).map(name => [name, params[name]]));
  const parsed = route.input.safeParse({ ...(sent as object | null), ...named });
  if (parsed.success) return parsed.data as Input<R>;
  const fields = fieldProblems(parsed.error as never);
  // An id that no record can have is simply a record that is not there.
  if (fields.every(problem => problem.field in named)) throw new Problem('not_found');
  throw new Problem('invalid', undefined, fields);
}

const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<VcRequest>();
  return request.actor ?? stranger(request.ip);
});

const Read = createParamDecorator((route: Route, context: ExecutionContext) =>
  readInput(route, context.switchToHttp().getRequest<VcRequest>()),
);

/** The file that an upload brought. Problems: `unsupported` for anything else, `too_large`, `invalid` when it is empty. */
const Bytes = createParamDecorator((max: number, context: ExecutionContext): Uint8Array => {
  const { body } = context.switchToHttp().getRequest<VcRequest>();
  if (!(body instanceof Uint8Array)) throw new Problem('unsupported');
  if (body.length > max) throw new Problem('too_large', `文件太大，最大 ${Math.floor(max / 1024 / 1024)} MB，请分成几个文件`);
  if (body.length === 0) throw new Problem('invalid', '文件是空的，请重新选择');
  return body;
});

/**
 * Binds a controller's method to a route of the contract: address, verb, access, validation and types. The method
 * is given who calls, the validated input and, of an upload, the file's bytes, and must return what the route promises, or it does not compile.
 */
export function Handles<R extends Route>(route: R) {
  return <M extends (who: Actor, input: Input<R>, ...rest: never[]) => Promise<R extends FileRoute ? StreamableFile : Reply<R>>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    Who()(target, key, 0);
    Read(route)(target, key, 1);
    if (route.upload !== undefined) Bytes(route.upload)(target, key, 2);
    RequestMapping({ path: route.path, method: METHODS[route.method] })(target, key, descriptor);
    HttpCode(200)(target, key, descriptor);
    SetMetadata(ROUTE, route)(target, key, descriptor);
  };
}
