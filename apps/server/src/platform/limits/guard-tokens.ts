import { Injectable } from '@nestjs/common';
import { Attempts } from './attempts.ts';

const mostGuesses = 10;
const unknownDelayMs = 400;

/**
 * Keeps opaque tokens from being guessed: unknown ones are answered alike and slowly, and few of them (P1). Whatever
 * the tokens open, wrong ones are counted together: ten in ten minutes for a person and for an address.
 */
@Injectable()
export class GuardTokens {
  constructor(private readonly attempts: Attempts) {}

  /** Throws `too-many-tries` for somebody who guessed too often, before anything is said about a token. */
  refuseIfTooMany(guesser: readonly string[]): Promise<void> {
    return this.attempts.refuseIfTooMany('token', guesser, mostGuesses);
  }

  /** Counts a wrong token and takes its time; what follows must be the same for every wrong one. */
  async unknown(guesser: readonly string[]): Promise<{ outcome: 'unknown' }> {
    await this.attempts.failed('token', guesser);
    await new Promise((resolve) => setTimeout(resolve, unknownDelayMs));
    return { outcome: 'unknown' };
  }
}
