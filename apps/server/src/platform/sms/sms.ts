/** A text message to one number. Failures are outcomes: jobs decide by them. */
export type SmsOutcome = { sent: true } | { sent: false; fault: 'unreachable' | 'address-unknown' | 'not-connected' };

/** What the product asks of a text message service. */
export abstract class Sms {
  /** Whether messages really leave this server. */
  abstract readonly connected: boolean;
  abstract send(number: string, text: string): Promise<SmsOutcome>;
}
