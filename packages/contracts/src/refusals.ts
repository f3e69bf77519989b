/**
 * Every refusal the server can give: a stable code and its HTTP status. packages/words has the sentence that says
 * what to do. Codes of rules come from packages/domain.
 */
export const refusals = {
  malformed: 400,
  'not-signed-in': 401,
  'session-ended': 401,
  'not-allowed': 403,
  'not-found': 404,
  'method-unknown': 405,
  'body-too-large': 413,
  'body-not-json': 415,
  'key-missing': 400,
  'key-reused': 422,
  'too-many-tries': 429,
  'temporarily-unavailable': 503,
  'database-unavailable': 503,
  unexpected: 500,

  'wechat-code-invalid': 422,
  'wechat-too-often': 429,
  'wechat-person-blocked': 403,
  'wechat-unavailable': 503,
  'wechat-not-configured': 409,
  'sign-in-expired': 422,
  'role-code-invalid': 422,
  'set-up-code-invalid': 422,
  'session-not-yours': 404,

  'host-profile-missing': 409,
  'terms-outdated': 409,
  'guest-not-known': 422,
  'facts-not-citable': 422,
  'invitation-not-revocable': 409,
  'host-full': 409,

  'no-duty-ahead': 409,
  'topic-unknown': 422,
  'question-withdrawn': 409,
  'question-already-replied': 409,
  'question-already-answered': 409,
  'question-not-answered': 409,
  'question-complete': 409,
  'question-closed': 409,
  'too-many-additions': 409,
  'sections-missing': 422,
  'sections-unfit': 422,
} as const;

export type RefusalCode = keyof typeof refusals;
