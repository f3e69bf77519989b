import type { Socket } from 'node:net';
import { type RefusalCode, refusals } from '@huiyou/contracts/refusals';
import { refusalSentence } from '@huiyou/words/refusals';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../refusal.ts';

const problemType = 'application/problem+json; charset=utf-8';

/** Statuses of the framework's own errors, by the code that means the same to a caller. */
const byStatus: Record<number, RefusalCode> = {
  400: 'malformed',
  404: 'not-found',
  405: 'method-unknown',
  413: 'body-too-large',
  // Only a path longer than any address here is too long for the router.
  414: 'not-found',
  415: 'body-not-json',
  431: 'malformed',
};

/** The refusal that says the same as a status of the framework, or null. */
export function refusalOfStatus(status: number | undefined): Refusal | null {
  const code = status === undefined ? undefined : byStatus[status];
  return code ? new Refusal(code) : null;
}

/** Sends a refusal as application/problem+json (RFC 9457). */
export function sendProblem(reply: FastifyReply, refusal: Refusal): void {
  if (reply.sent) return;
  if (refusal.retryAfter !== null) void reply.header('Retry-After', String(refusal.retryAfter));
  void reply
    .status(refusals[refusal.code])
    .header('Content-Type', problemType)
    .header('Cache-Control', 'no-store')
    .send(problemText(refusal));
}

/** What Node could not read as HTTP has no request to answer: the line is written by hand and closed. */
export function refuseUnreadable(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const text = problemText(new Refusal('malformed'));
  const head = [
    'HTTP/1.1 400 Bad Request',
    `Content-Type: ${problemType}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}

function problemText({ code, facts, fields }: Refusal): string {
  return JSON.stringify({
    type: `urn:huiyou:refusal:${code}`,
    code,
    status: refusals[code],
    detail: refusalSentence(code, facts),
    ...(fields.length > 0 ? { fields } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
  });
}
