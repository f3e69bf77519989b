/** The four tiers by the brand's default names. */
export const tierNames = { acquainted: '初识', familiar: '相知', close: '挚友', confidant: '知己' } as const;
