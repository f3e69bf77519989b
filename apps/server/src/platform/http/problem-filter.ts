import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { type RefusalCode, refusals } from '@huiyou/contracts/refusals';
import { refusalSentence } from '@huiyou/words/refusals';
import type { FastifyReply } from 'fastify';
import { isConnectionLost } from '../database/errors.ts';
import { LOG, type Log } from '../log.ts';
import { Refusal } from '../refusal.ts';

/** Statuses of the framework's own errors, by the code that means the same to a caller. */
const byStatus: Record<number, RefusalCode> = {
  400: 'malformed',
  404: 'not-found',
  405: 'method-unknown',
  413: 'body-too-large',
  414: 'malformed',
  415: 'body-not-json',
  431: 'malformed',
};

/** Turns every error into application/problem+json (RFC 9457) with a code and a sentence; nothing else leaves. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const refusal = this.refusalOf(error);
    const status = refusals[refusal.code];
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    if (refusal.retryAfter !== null) void reply.header('Retry-After', String(refusal.retryAfter));
    void reply
      .status(status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .send(
        JSON.stringify({
          type: `urn:huiyou:refusal:${refusal.code}`,
          code: refusal.code,
          status,
          detail: refusalSentence(refusal.code, refusal.facts),
          ...(refusal.fields.length > 0 ? { fields: refusal.fields } : {}),
          ...(Object.keys(refusal.facts).length > 0 ? { facts: refusal.facts } : {}),
        }),
      );
  }

  private refusalOf(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    if (isConnectionLost(error)) return new Refusal('database-unavailable', { retryAfter: 2 });
    const status =
      error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
    const code = status === undefined ? undefined : byStatus[status];
    if (code) return new Refusal(code);
    this.log.error({ err: error instanceof Error ? { name: error.name, stack: error.stack } : {} }, 'unexpected error');
    return new Refusal('unexpected');
  }
}
