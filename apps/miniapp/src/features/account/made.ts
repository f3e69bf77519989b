import type { Reply } from '@huiyou/contracts/api';
import type { StaffRole } from '@huiyou/domain/identity/roles';

/** A role code just made, with whom it is for: it can be read this once. */
export type Made = Reply<'POST /role-codes'> & { holder: string; role: StaffRole };
