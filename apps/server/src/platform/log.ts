import { type LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;
export const LOG = Symbol('log');

/** Fields that may carry a secret or a person's words wherever they stand in a logged object. */
const secretFields = [
  'token',
  'code',
  'key',
  'secret',
  'session_key',
  'sessionKey',
  'authorization',
  'cookie',
  'phone',
  'openid',
  'unionid',
  'password',
  'text',
  'letter',
  'body',
];

/** A JSON logger that never writes the fields above, at the top or up to two levels deep. */
export function makeLog(level: string, destination?: DestinationStream): Log {
  const paths = secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  const options = { level, base: null, redact: { paths, censor: '[redacted]' } };
  return destination ? pino(options, destination) : pino(options);
}

/** Lets Nest write its few own lines through the same logger. */
export class NestLog implements LoggerService {
  private readonly out: Log;

  constructor(out: Log) {
    this.out = out;
  }

  log(message: unknown): void {
    this.out.debug({ nest: String(message) });
  }

  warn(message: unknown): void {
    this.out.warn({ nest: String(message) });
  }

  error(message: unknown): void {
    this.out.error({ nest: String(message) });
  }
}
