import type { Role } from '@huiyou/domain/identity/roles';

/** Who is calling, as the session says. */
export type Caller = { personId: string; sessionId: string; roles: ReadonlySet<Role> };

/** Finds the caller behind a session token; identity provides it, the platform only asks. */
export abstract class CallerSource {
  abstract find(token: string): Promise<Caller | null>;
}
