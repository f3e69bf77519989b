/** What can be imported, and the columns of its file in order (P18). */
export const importKinds = ['hosts', 'customers'] as const;
export type ImportKind = (typeof importKinds)[number];

export const importColumns = {
  hosts: ['role', 'staff_no', 'name', 'club_name', 'pronoun', 'region', 'store', 'capacity', 'roster'],
  customers: ['external_id', 'name', 'unionid', 'phone_hash', 'host_no', 'since', 'tier', 'points', 'consent_basis'],
} as const satisfies Record<ImportKind, readonly string[]>;

/** 'uploading' takes parts, 'checking' and 'running' are at work, 'checked' and 'done' wait for a person. */
export const importStates = ['uploading', 'checking', 'checked', 'running', 'done', 'cancelled'] as const;
export type ImportState = (typeof importStates)[number];

/** On which ground a customer's data may be carried over. */
export const consentBases = ['written', 'online', 'phone', 'contract'] as const;
export type ConsentBasis = (typeof consentBases)[number];

export const importLimits = { partCharacters: 400_000, rows: 1_000_000, cell: 200, points: 20, fileName: 80 } as const;
