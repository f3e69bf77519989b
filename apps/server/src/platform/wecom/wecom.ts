/** An application message to one member. A card opens `url`; without one it is plain text. */
export type WecomMessage = { user: string; title: string; lines: readonly string[]; url: string | null };

/** Why a message did not go out. */
export type WecomFault =
  | 'not-connected'
  | 'unreachable'
  | 'busy'
  | 'too-often'
  | 'quota-used-up'
  | 'address-unknown'
  | 'not-licensed'
  | 'not-permitted'
  | 'misconfigured';

/** `sent` means that WeCom took it. */
export type WecomOutcome = { sent: true; messageId: string } | { sent: false; fault: WecomFault };

/** What the product asks of WeCom (企业微信). It never throws: jobs decide by the outcome. */
export abstract class Wecom {
  /** Whether a company and an application are configured. */
  abstract readonly connected: boolean;
  /** Sends one application message. WeCom itself leaves out the same text to the same member within half an hour. */
  abstract send(message: WecomMessage): Promise<WecomOutcome>;
}
