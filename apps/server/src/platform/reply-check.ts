import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, StreamableFile } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Route } from '@vc/contract';
import { map, type Observable } from 'rxjs';
import { ROUTE } from './handles.ts';

/** In tests, every reply is parsed by the schema that promised it. */
@Injectable()
export class ReplyCheck implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<Route>(ROUTE, context.getHandler());
    return next.handle().pipe(
      map(reply => {
        if (reply instanceof StreamableFile) {
          if (!route.file) throw new Error(`${route.method} ${route.path} promised JSON`);
          return reply;
        }
        const parsed = route.reply.safeParse(JSON.parse(JSON.stringify(reply)));
        if (!parsed.success) throw new Error(`${route.method} ${route.path} broke its promise: ${JSON.stringify(parsed.error.issues)}`);
        return reply;
      }),
    );
  }
}
