/** Invitation tokens: 12 letters or digits, 62^12 ≈ 2^71.4 possibilities (P1). They carry nothing else. */
export const tokenAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const tokenLength = 12;

/**
 * Draws characters from random bytes without modulo bias: bytes of 248 and more are skipped.
 * Throws when the bytes run out; 64 bytes are ample for 12 characters.
 */
export function tokenFrom(bytes: Uint8Array, length: number = tokenLength): string {
  let token = '';
  for (const byte of bytes) {
    if (byte >= 248) continue;
    token += tokenAlphabet[byte % 62];
    if (token.length === length) return token;
  }
  throw new Error('not enough random bytes for a token');
}

export function looksLikeToken(token: string): boolean {
  return /^[0-9A-Za-z]{12}$/.test(token);
}
