import type { RefusalCode } from '@huiyou/contracts/refusals';

/** One field of a body that could not be taken, with the reason. */
export type FieldFault = { field: string; fault: string };

/**
 * An expected "no" with a stable code. Use cases throw it when a rule of packages/domain refuses; the problem filter
 * turns it into application/problem+json.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: readonly FieldFault[];
  /** Facts the sentence may need, such as which sections are missing. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly retryAfter: number | null;

  constructor(
    code: RefusalCode,
    more: { fields?: readonly FieldFault[]; facts?: Record<string, string | number>; retryAfter?: number } = {},
  ) {
    super(code);
    this.code = code;
    this.fields = more.fields ?? [];
    this.facts = more.facts ?? {};
    this.retryAfter = more.retryAfter ?? null;
  }
}
