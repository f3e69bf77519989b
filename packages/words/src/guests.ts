/** People a host has met who are not members yet, and what passed between them. */
export const guests = {
  title: '访客',
  loading: '正在取访客',
  notLoaded: '访客没有取到',
  emptyLines: ['还没有访客。', '把名片递出去，人就来了。'],
  toCards: '去做名片',
  search: '找一位',
  searchPlaceholder: '写名字里的字',
  more: '再往前看',
  all: '都在这里了。',
  facts: '我们之间',
  noFacts: '还没有相识记录。',
  waiting: '等对方点头',
  invite: '写邀请函',
  note: '记一件事',
  open: '展开',
  shut: '收起',

  noteTitle: '记一件事',
  noteWhy: '在别处帮过的忙，记在这里。对方点头才算数，点头前不能写进邀请函。',
  noteLoading: '正在取这位访客',
  noteNotLoaded: '这位访客没有取到',
  goneLines: ['这位已经不在访客里了。', '也许已入座，或已删掉。'],
  channel: '在哪里帮的',
  day: '哪一天',
  text: '帮了什么',
  textPlaceholder: '譬如 替他把磨豆机送修，六天取回',
  needText: '先写一句',
  save: '记下',
  saving: '正在记',
  saved: '记下了，等对方点头',
  tooMany: '先等对方点头',
  kept: '已经记着的',
} as const;

/** Where help was given that the system did not see. */
export const factChannelNames = {
  store: '店里',
  phone: '电话里',
  wechat: '微信上',
  social: '社交平台',
  post: '寄信寄物',
  other: '别处',
} as const;

type Met = { how: 'card' | 'store' | 'letter'; place: string | null; storeName: string | null };

/** 从小红书的名片来, 在雾坡老店遇见, 读过你的信 */
export function metText({ how, place, storeName }: Met): string {
  if (how === 'store') return storeName === null ? '在店里遇见' : `在${storeName}遇见`;
  if (how === 'letter') return '读过你的信';
  const card = place === null ? '名片' : `${place}的名片`;
  return storeName === null ? `从${card}来` : `从${card}来，${storeName}`;
}

export const openCount = (count: string): string => `${count}问在等`;

/** 5月20日前没有往来，关于这位的都会删掉。 */
export function forgottenOn(date: string): string {
  return `${date} 前没有往来，关于这位的都会删掉。`;
}

export const notFound = (q: string): string => `没有找到“${q}”。`;

/** 共十二位访客 */
export const guestCount = (count: string): string => `${count}位访客`;

export function guestLabel(name: string, met: string, exchanged: string, open: string | null): string {
  return [name, met, exchanged, ...(open === null ? [] : [open])].join('，');
}

/** What a fact is, after its text: 等对方点头, 电话里. */
export function factNote(channel: string | null, waiting: boolean): string | null {
  const parts = [...(channel === null ? [] : [channel]), ...(waiting ? [guests.waiting] : [])];
  return parts.length === 0 ? null : parts.join('，');
}

/** 36 / 40 */
export const factCount = (count: number, limit: number): string => `${count} / ${limit}`;

/** 记给 陆文谨 */
export const aboutGuest = (name: string): string => `记 ${name} 的一件事`;
