/** Roles a person may hold beside being a member (product.md, People). One person may hold several. */
export const roles = ['member', 'kos', 'lead', 'product', 'operator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Roles given by a role code. Being a member comes from a bond alone. */
export const staffRoles = ['kos', 'operator'] as const satisfies readonly Role[];
export type StaffRole = (typeof staffRoles)[number];

/** The version of the club's terms in force; its text is `terms` in packages/words. */
export const termsVersion = '2026-11-01';
export const consentPurposes = ['club-terms'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
