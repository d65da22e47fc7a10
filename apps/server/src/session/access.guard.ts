import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem, type Route } from '@vc/contract';
import type { Role } from '@vc/domain';
import { type Actor, stranger } from '../platform/actor.ts';
import { ROUTE, type VcRequest } from '../platform/handles.ts';
import { Sessions, type Touch } from './sessions.ts';

export const STAFF_COOKIE = 'vc_staff';
/** A header that a form on another site cannot send; with SameSite cookies it keeps out forged requests. */
export const CONSOLE_HEADER = 'x-vc-console';

/** Decides who is calling, and whether they may. A handler that is bound to no route is reachable by nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    if (!route) throw new Problem('not_found');
    const request = context.switchToHttp().getRequest<VcRequest>();
    request.actor = await this.actorFor(route, request);
    return true;
  }

  private async actorFor({ access, method, staffToo, background }: Route, request: VcRequest) {
    if (access === 'anyone') return (staffToo && (await this.staffOf(request))) || stranger(request.ip);
    if (access === 'veteran') {
      const token = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
      const veteran = token && (await this.sessions.veteran(token, request.ip));
      if (!veteran) throw new Problem('sign_in', '这台设备的会话已失效，请重新打开页面。已填写的内容不会丢失');
      return veteran;
    }
    const staff = await this.staffOf(request, background ? 'glance' : 'use');
    if (!staff) throw new Problem('sign_in');
    if (method !== 'GET' && request.headers[CONSOLE_HEADER] !== '1') throw new Problem('forbidden', '请从管理后台的页面上操作');
    if (access !== 'staff' && !access.some(role => staff.roles.includes(role as Role))) throw new Problem('forbidden');
    return staff;
  }

  private async staffOf(request: VcRequest, how: Touch = 'use'): Promise<Actor | null> {
    const token = (request as { cookies?: Record<string, string> }).cookies?.[STAFF_COOKIE];
    return token ? this.sessions.staff(token, request.ip, how) : null;
  }
}
