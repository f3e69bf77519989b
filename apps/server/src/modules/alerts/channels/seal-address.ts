import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config.ts';
import type { AlertChannelRow } from '../alert.entities.ts';

const nonceBytes = 12;
const tagBytes = 16;

type Owner = Pick<AlertChannelRow, 'kosId' | 'kind'>;

/** Keeps addresses unreadable in the database (AES-256-GCM, keys derived from the server's secret), and makes test codes. */
@Injectable()
export class SealAddress {
  private readonly key: Buffer;
  private readonly codeKey: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = derived(config.secret, 'huiyou alert addresses');
    this.codeKey = derived(config.secret, 'huiyou alert codes');
  }

  /** The address as it is stored; bound to its host and kind, so that it opens nowhere else. */
  seal(owner: Owner, address: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(boundTo(owner));
    const sealed = Buffer.concat([cipher.update(address, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** The address, or null when it was sealed with another secret or belongs to somebody else. */
  open(row: Owner & Pick<AlertChannelRow, 'address'>): string | null {
    const bytes = Buffer.from(row.address, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, nonceBytes));
      decipher.setAAD(boundTo(row)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return decipher.update(bytes.subarray(nonceBytes + tagBytes)).toString('utf8') + decipher.final('utf8');
    } catch {
      return null;
    }
  }

  /** The four digits of a channel's test number `tests`: made again when they are needed, never stored. */
  codeOf({ id, tests }: Pick<AlertChannelRow, 'id' | 'tests'>): string {
    const digest = createHmac('sha256', this.codeKey).update(`${id}:${tests}`).digest();
    return String(digest.readUInt32BE(0) % 10_000).padStart(4, '0');
  }
}

function derived(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', use, 32));
}

function boundTo({ kosId, kind }: Owner): Buffer {
  return Buffer.from(`${kosId}:${kind}`);
}
