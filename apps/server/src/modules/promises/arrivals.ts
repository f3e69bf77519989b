import type { GivenAnswer, TierMix } from '@huiyou/domain/promises/arrivals';
import type { Arrival } from '@huiyou/domain/promises/replay';

/** What came to a host and how it was answered. `questions` provides it, which reads promises, not the other way round. */
export abstract class Arrivals {
  /** What members asked in this host's queue from then on, oldest first; of very many the latest. Guests are left out. */
  abstract asked(kosId: string, from: number): Promise<Arrival[]>;
  /** The latest replies and answers of this host's queue from then on, oldest first. */
  abstract answered(kosId: string, from: number): Promise<GivenAnswer[]>;
  /** How many members of each tier the host has, dormant ones left out. */
  abstract members(kosId: string): Promise<TierMix>;
}
