/** Roles a person may hold beside being a member (product.md, People). One person may hold several. */
export const roles = ['member', 'kos', 'lead', 'product', 'operator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Roles given by a role code. Being a member comes from a bond alone. */
export const staffRoles = ['kos', 'lead', 'operator'] as const satisfies readonly Role[];
export type StaffRole = (typeof staffRoles)[number];

/** Whether a role may be bound there: a host to a store, a lead to a store or a branch or neither, an operator to nothing. */
export function placeFits(role: StaffRole, place: { storeId: string | null; branchId: string | null }): boolean {
  if (role === 'operator') return place.storeId === null && place.branchId === null;
  return role === 'kos' ? place.branchId === null : place.storeId === null || place.branchId === null;
}

/** The version of the club's terms in force; its text is `terms` in packages/words. */
export const termsVersion = '2026-11-01';
/** The version of the guest notice in force; its text is `guestNotice` in packages/words. */
export const guestNoticeVersion = '2026-11-01';
export const consentPurposes = ['club-terms', 'guest-notice', 'carried-over'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** How old one must be to join: a bond is an adult's agreement. Only whether it is so is asked, never a birthday. */
export const minimumAge = 18;
