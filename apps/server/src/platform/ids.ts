import { createHash, randomBytes, randomFillSync } from 'node:crypto';
import { tokenFrom } from '@huiyou/domain/invitations/token';
import { encodeTime, monotonicFactory, ulid } from 'ulid';

const pool = Buffer.alloc(4096);
let used = pool.length;

/** A random fraction from secure bytes that are fetched by the thousand: an id takes sixteen, and each fetch is a system call. */
function fraction(): number {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 1;
  return (pool[used - 1] ?? 0) / 256;
}

const next = monotonicFactory(fraction);

/** A new sortable 26-character id; ids made later by this process sort later. */
export function newId(now: number): string {
  return next(now);
}

/** An id for something that happened at `at`, which may be long ago: sorts by that time. */
export function pastId(at: number): string {
  return ulid(at, fraction);
}

/** No id of something that happened at `at` or later sorts before this one. */
export function firstIdAt(at: number): string {
  return encodeTime(at, 10).padEnd(26, '0');
}

/** Characters for a code that is handed to a person: `length` letters and digits from secure randomness. */
export function newCode(length?: number): string {
  return tokenFrom(randomBytes(96), length);
}

/** A new opaque secret of 256 bits for a session. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: its SHA-256 in hex, 64 characters. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
