import { Injectable } from '@nestjs/common';
import type { FactData } from './fact.entity.ts';

/** One piece of work as its listener receives it. */
export type Job = { id: string; subjectId: string; n: number; data: FactData };

/**
 * Does what follows from a fact or a timer. It may be called again for work already done (delivery is at least once),
 * so it must come to the same result. `name` is stored on jobs: renaming it strands them.
 */
export type Listener = {
  name: string;
  facts: readonly string[];
  /** Facts that it has nothing to do about make no job; it may look at what is committed. Left out, it hears all of these kinds. */
  concerns?(data: FactData): boolean | Promise<boolean>;
  handle(job: Job): Promise<void>;
};

/** Who reacts to what. Listeners add themselves when their module starts. */
@Injectable()
export class Listeners {
  private readonly byName = new Map<string, Listener>();

  add(listener: Listener): void {
    if (this.byName.has(listener.name)) throw new Error(`two listeners are called ${listener.name}`);
    this.byName.set(listener.name, listener);
  }

  /** The names of those who have something to do about this fact. */
  async of(kind: string, data: FactData): Promise<string[]> {
    const hearing = [...this.byName.values()].filter((listener) => listener.facts.includes(kind));
    const concerned = await Promise.all(hearing.map(async (listener) => (await listener.concerns?.(data)) ?? true));
    return hearing.filter((_, index) => concerned[index]).map((listener) => listener.name);
  }

  named(name: string): Listener | undefined {
    return this.byName.get(name);
  }
}
