import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const lifetime = 600_000;

/**
 * The state of a web sign-in: expiry (9 characters, base 36), nonce (16) and signature (40), letters and digits only,
 * because WeChat refuses others. The browser that started keeps it and compares; the server checks that it made it.
 */
export function makeState(secret: string, now: number): string {
  const content = (now + lifetime).toString(36).padStart(9, '0') + randomBytes(8).toString('hex');
  return content + signatureOf(content, secret);
}

/** Whether this server made the state and it has not expired. */
export function stateHolds(state: string, secret: string, now: number): boolean {
  if (!/^[0-9a-z]{65}$/.test(state)) return false;
  const content = state.slice(0, 25);
  const right = timingSafeEqual(Buffer.from(state.slice(25)), Buffer.from(signatureOf(content, secret)));
  return right && Number.parseInt(content.slice(0, 9), 36) > now;
}

function signatureOf(content: string, secret: string): string {
  return createHmac('sha256', secret).update(content).digest('hex').slice(0, 40);
}
