/** How a call goes wrong: an errcode, or something on the wire. */
export type Misbehaviour = number | 'timeout' | 'reset' | 'garbage' | 'slow';

export interface FailOptions {
  /** How many calls go wrong; 1 when left out. */
  times?: number;
  /** Only calls to this path; any /sns/ call when left out. */
  path?: string;
  /** The code is spent all the same and only the answer is lost; not for an errcode. */
  codeUsed?: boolean;
  /** For 'slow': how long the answer waits in real time; 200 when left out. */
  delayMs?: number;
}

export interface PlannedFailure {
  kind: Misbehaviour;
  codeUsed: boolean;
  delayMs: number;
}

/** The failures tests asked for, taken in the order they were asked. */
export class FailurePlan {
  #planned: { failure: PlannedFailure; left: number; path: string | undefined }[] = [];

  add(kind: Misbehaviour, options: FailOptions): void {
    const failure = { kind, codeUsed: options.codeUsed ?? false, delayMs: options.delayMs ?? 200 };
    this.#planned.push({ failure, left: options.times ?? 1, path: options.path });
  }

  clear(): void {
    this.#planned = [];
  }

  /** The failure due for this path, if any, counted down. */
  take(path: string): PlannedFailure | undefined {
    const meant = (named: string | undefined) => (named === undefined ? path.startsWith('/sns/') : named === path);
    const due = this.#planned.find((entry) => entry.left > 0 && meant(entry.path));
    if (!due) return undefined;
    due.left -= 1;
    return due.failure;
  }
}
