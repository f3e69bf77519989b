/**
 * A value that a statement finds by itself, so that it need not be fetched by a statement of its own before: `sql` is a part in
 * brackets, and `values` are what its places hold.
 */
export class Sought {
  constructor(
    readonly sql: string,
    readonly values: readonly string[],
  ) {}
}

/** The part of a statement for a value that is known, or sought by the statement. */
export function partOf(value: string | Sought): Pick<Sought, 'sql' | 'values'> {
  return typeof value === 'string' ? { sql: '?', values: [value] } : value;
}
