import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { Problem, type ProblemCode, type ProblemReply, problems } from '@vc/contract';
import { CalendarMissing, RuleBroken } from '@vc/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Any error as one of the closed list of problems. What is not known becomes `internal` and is logged. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof RuleBroken) return new Problem(error.code);
  if (error instanceof CalendarMissing) return new Problem('invalid', error.message);
  const status = error instanceof HttpException ? error.getStatus() : Number((error as { statusCode?: number }).statusCode);
  const code = (Object.keys(problems) as ProblemCode[]).find(key => problems[key].status === status && status < 500);
  if (status === 400) return new Problem('invalid', '提交的内容不是有效的 JSON，请检查格式');
  return new Problem(code ?? 'internal');
}

/** Turns whatever was thrown into a status and a problem that a person can read. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const problem = problemOf(error);
    const request = http.getRequest<FastifyRequest>();
    if (problem.status >= 500) {
      this.log.error(`${request.method} ${request.url.split('?')[0]} ${request.id}`, error instanceof Error ? error.stack : String(error));
    }
    const reply: ProblemReply = { code: problem.code, message: problem.message };
    if (problem.fields.length > 0) reply.fields = [...problem.fields];
    const response = http.getResponse<FastifyReply>();
    if (problem.code === 'busy' || problem.code === 'too_many') response.header('retry-after', '30');
    response.status(problem.status).header('cache-control', 'no-store').send(reply);
  }
}
