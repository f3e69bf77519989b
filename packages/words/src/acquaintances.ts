/** What the system saw between host and guest, as it stands among their facts. Both sides read it. */
export const seenFacts = {
  answered: '答了一问',
  'two-days': '隔了日子，又说上话',
} as const;
