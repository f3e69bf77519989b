/** How sentences speak of a host: 她 or 他. */
export const pronouns = ['她', '他'] as const;
export type Pronoun = (typeof pronouns)[number];

export const hostLimits = { line: 60 } as const;
