import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isConnectionLost } from '../database/errors.ts';
import { LOG, type Log } from '../log.ts';
import { Refusal } from '../refusal.ts';
import { refusalOfStatus, sendProblem } from './problem.ts';

/** Turns every error into a refusal with a code and a sentence; nothing else leaves. Nest calls it for unknown addresses. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    sendProblem(host.switchToHttp().getResponse<FastifyReply>(), this.refusalOf(error));
  }

  /** What to tell the caller; what is not expected is logged here, without what was sent. */
  refusalOf(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    if (isConnectionLost(error)) return new Refusal('database-unavailable', { retryAfter: 2 });
    const status =
      error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
    const known = refusalOfStatus(status);
    if (known) return known;
    this.log.error({ err: error instanceof Error ? { name: error.name, stack: error.stack } : {} }, 'unexpected error');
    return new Refusal('unexpected');
  }
}
