/** How sentences speak of a host: 她 or 他. */
export const pronouns = ['她', '他'] as const;
export type Pronoun = (typeof pronouns)[number];

export const hostLimits = { line: 60, welcome: 300, capacity: 5000 } as const;
