import type { Database, Tx } from './database.ts';

/** What became of one caller of a joined write. */
export type Outcome<Out> = { done: Out } | { failed: unknown };
/** What became of all of them, in their order; `last` where the statements that tell it travel with the commit. */
export type Outcomes<Out> = readonly Outcome<Out>[] | { last: Promise<readonly Outcome<Out>[]> };
type Waiting<In, Out> = { item: In; resolve(value: Out): void; reject(error: unknown): void };

/**
 * Joins the writes of callers who come at the same time into one transaction: they are decided in the order in which
 * they came, and each is answered once that transaction has committed. One at a time a process; several processes stay
 * right because `decide` takes the row locks it needs.
 */
export class Batch<In, Out> {
  private waiting: Waiting<In, Out>[] = [];
  private running = false;

  /**
   * `decide` gets the items in arrival order and answers one outcome each, in the same order; what it throws is the
   * outcome of all. `most`: items in one transaction.
   */
  constructor(
    private readonly database: Database,
    private readonly decide: (tx: Tx, items: readonly In[]) => Promise<Outcomes<Out>>,
    private readonly most = 128,
  ) {}

  /** Resolves after the commit that carried this item; rejects with its own failure, or with that of the transaction. */
  run(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.running) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const joined = this.waiting.slice(0, this.most);
      this.waiting = this.waiting.slice(joined.length);
      await this.write(joined);
    }
    this.running = false;
  }

  private async begin(tx: Tx, items: readonly In[]): Promise<Outcomes<Out>> {
    const told = await this.decide(tx, items);
    if (!('last' in told)) return told;
    // SQLite knows no messages: there it is over before the commit begins.
    if (this.database.engine === 'sqlite') return told.last;
    // Where the commit fails it says so itself, and nobody waits for this.
    told.last.catch(() => undefined);
    return told;
  }

  private async write(joined: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const items = joined.map(({ item }) => item);
      const told = await this.database.transaction((tx) => this.begin(tx, items));
      const outcomes = 'last' in told ? await told.last : told;
      joined.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome && 'done' in outcome) resolve(outcome.done);
        else reject(outcome ? outcome.failed : new Error('outcome-missing'));
      });
    } catch (error) {
      for (const { reject } of joined) reject(error);
    }
  }
}
