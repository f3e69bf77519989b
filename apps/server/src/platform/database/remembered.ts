import { performance } from 'node:perf_hooks';

/**
 * A small table that every request asks and that changes a few times a year: read at most once in `ms` and at once after
 * `forget`. Another process may see a change that much later, so only for what decides nothing that must not be late.
 */
export class Remembered<T> {
  private known: { value: Promise<T>; until: number } | null = null;

  constructor(
    private readonly load: () => Promise<T>,
    private readonly ms = 1000,
  ) {}

  get(): Promise<T> {
    const now = performance.now();
    if (this.known && now < this.known.until) return this.known.value;
    const value = this.load();
    this.known = { value, until: now + this.ms };
    value.catch(() => this.forget());
    return value;
  }

  /** The next one who asks gets what is there then. */
  forget(): void {
    this.known = null;
  }
}
