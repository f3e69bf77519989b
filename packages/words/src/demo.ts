import { tierNames } from './tiers.ts';

/** Choosing whom to be, in the demo only. */
export const demo = {
  title: '选一个人',
  lead: '这是演示。选谁，就以谁的身份进去。',
  leadMore: '想换人，在“我的”里退出。',
  loading: '正在取名单',
  notLoaded: '名单没有取到',
  notIn: '没能进去',
  hosts: '主理人',
  hostsNote: '进去是主理人那一边',
  guests: '访客',
  guestsNote: '还没有入座',
  staff: '运营和组长',
  letters: '邀请函',
  lettersAs: (name: string): string => `以${name}打开`,
  lettersAsNewcomer: '以新来的人打开',
  newcomer: '新来的人',
  newcomerNote: '谁也不认识，没有邀请函',
  guestNote: '和主理人有过往来',
  guestWithLetter: '直接打开写给自己的邀请函',
  operatorNote: '发角色码，请主理人进来',
  leadNote: '看着几位主理人，交接和不满都到这里',
  entering: '正在进去',
} as const;

export type MemberNoteFacts = { tier: keyof typeof tierNames | null; waiting: string | null; unread: boolean };

/** 挚友，一问在等，有新的答复 */
export function memberNote({ tier, waiting, unread }: MemberNoteFacts): string {
  const parts = [tier ? tierNames[tier] : '', waiting ? `${waiting}问在等` : '', unread ? '有新的答复没看' : ''];
  return parts.filter((part) => part !== '').join('，');
}

export function hostNote(club: string, waiting: string | null): string {
  const queue = waiting ? `，队列里${waiting}问` : '，都答完了';
  return club === '' ? '还没有写下名字' : `${club}${queue}`;
}

export const demoRowLabel = (name: string, note: string): string => `${name}，${note}`;

const letterStates = {
  waiting: { personal: '还没有人用', open: '还有座' },
  'used-up': { personal: '用过了', open: '坐满了' },
  expired: { personal: '过期了', open: '过期了' },
  revoked: { personal: '收回了', open: '收回了' },
} as const;

export const letterTitle = (from: string, to: string): string => `${from}写给${to}`;
export const letterState = (state: keyof typeof letterStates, kind: 'personal' | 'open'): string =>
  letterStates[state][kind];
