import type { Clock } from '../clock.ts';

/** Asked for again this long before it ends. */
const marginMs = 300_000;

export type IssuedToken = { token: string; seconds: number };

/**
 * The application's token (gettoken), kept in this process. Asking again within its life gives the same token to every
 * process, and asking too often is blocked, so it is asked for when it ends or was not taken, once for all callers.
 */
export class CorpToken {
  private held: { token: string; until: number } | null = null;
  private coming: Promise<string> | null = null;
  private readonly clock: Clock;
  private readonly fetch: () => Promise<IssuedToken>;

  constructor(clock: Clock, fetch: () => Promise<IssuedToken>) {
    this.clock = clock;
    this.fetch = fetch;
  }

  /** The token in force. Throws what fetching it throws. */
  current(): Promise<string> {
    if (this.held && this.held.until > this.clock.now()) return Promise.resolve(this.held.token);
    return this.renewed();
  }

  /** Another one than the token that was not taken; somebody else may have fetched it already. */
  insteadOf(refused: string): Promise<string> {
    if (this.held?.token === refused) this.held = null;
    return this.current();
  }

  private renewed(): Promise<string> {
    this.coming ??= this.keep().finally(() => {
      this.coming = null;
    });
    return this.coming;
  }

  private async keep(): Promise<string> {
    const { token, seconds } = await this.fetch();
    this.held = { token, until: this.clock.now() + seconds * 1000 - marginMs };
    return token;
  }
}
