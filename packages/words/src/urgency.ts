/** Why somebody would rather not wait: the short list, as both sides read it. */
export const urgencyReasonNames = {
  guests: '有客人要来',
  trip: '要出门',
  broken: '东西坏了',
  gift: '要送人',
  other: '别的缘由',
} as const;
