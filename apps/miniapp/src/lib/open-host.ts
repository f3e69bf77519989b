import type { Reply } from '@huiyou/contracts/api';
import { dutyLine } from './duty-line';

/** A host who has room. */
export type OpenHost = Reply<'GET /hosts/open'>['hosts'][number];

/** 临溪会，雾坡老店，值班至 21:00 */
export function openHostNote({ host, storeName, duty }: OpenHost, now: number): string {
  return [host.clubName, storeName, dutyLine(duty, now).text].filter(Boolean).join('，');
}
