import { Controller, Inject, Req, Res } from '@nestjs/common';
import { type Input, type Reply, sessionRoutes as routes } from '@vc/contract';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../config.ts';
import type { Actor } from '../platform/actor.ts';
import { Handles, type VcRequest } from '../platform/handles.ts';
import { STAFF_COOKIE } from './access.guard.ts';
import { Sessions } from './sessions.ts';
import { StaffService } from './staff.service.ts';

type WithCookies = FastifyReply & { setCookie(name: string, value: string, options: object): void };

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly staff: StaffService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Handles(routes.device)
  async device(who: Actor): Promise<Reply<typeof routes.device>> {
    return { token: await this.sessions.openDevice(who) };
  }

  @Handles(routes.signIn)
  async signIn(
    who: Actor,
    input: Input<typeof routes.signIn>,
    @Res({ passthrough: true }) reply: WithCookies,
  ): Promise<Reply<typeof routes.signIn>> {
    const { staff, token } = await this.staff.signIn(who, input);
    this.setCookie(reply, token);
    return staff;
  }

  @Handles(routes.me)
  me(who: Actor): Promise<Reply<typeof routes.me>> {
    return this.staff.me(who);
  }

  @Handles(routes.signOut)
  async signOut(
    who: Actor,
    _: Input<typeof routes.signOut>,
    @Req() request: VcRequest,
    @Res({ passthrough: true }) reply: WithCookies,
  ): Promise<Reply<typeof routes.signOut>> {
    await this.staff.signOut(who, (request as unknown as { cookies: Record<string, string> }).cookies[STAFF_COOKIE] ?? '');
    this.setCookie(reply, '', 0);
    return { ok: true };
  }

  @Handles(routes.changePassword)
  async changePassword(
    who: Actor,
    input: Input<typeof routes.changePassword>,
    @Res({ passthrough: true }) reply: WithCookies,
  ): Promise<Reply<typeof routes.changePassword>> {
    const { staff, token } = await this.staff.changePassword(who, input);
    this.setCookie(reply, token);
    return staff;
  }

  /** For the console only, out of reach of scripts and of other sites. */
  private setCookie(reply: WithCookies, token: string, maxAge?: number): void {
    reply.setCookie(STAFF_COOKIE, token, {
      path: '/api',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.config.secureCookies,
      ...(maxAge === undefined ? {} : { maxAge }),
    });
  }
}
