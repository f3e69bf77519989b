import type { Reply } from '@huiyou/contracts/api';
import type { StaffRole } from '@huiyou/domain/identity/roles';

/** A role code just made, with whom it is for. */
export type Made = Reply<'POST /role-codes'> & { holder: string; role: StaffRole };
