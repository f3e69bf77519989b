import { Inject, Injectable } from '@nestjs/common';
import { LOG, type Log } from '../log.ts';
import { Sms, type SmsOutcome } from './sms.ts';

/** Stands where a service would: notes that a message would have left, without the number or the words. */
@Injectable()
export class LogSms extends Sms {
  readonly connected = false;

  constructor(@Inject(LOG) private readonly log: Log) {
    super();
  }

  send(number: string, text: string): Promise<SmsOutcome> {
    this.log.info({ endsWith: number.slice(-2), characters: [...text].length }, 'a text message would be sent');
    return Promise.resolve({ sent: true });
  }
}
