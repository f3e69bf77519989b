/** The host's name cards: where they hang, who came through them, and the picture to share. */
export const nameCards = {
  title: '名片',
  loading: '正在取名片',
  notLoaded: '名片没有取到',
  emptyLines: ['还没有名片。', '先选一处，做第一张。'],
  hanging: '挂着的',
  toMake: '再做一张，挂在',
  firstToMake: '挂在哪里',
  whyApart: '一处一张，就知道人从哪里来。',
  make: '做一张',
  making: '正在做',
  nobodyYet: '还没有人来',

  oneTitle: '一张名片',
  oneLoading: '正在取这张名片',
  oneNotLoaded: '这张名片没有取到',
  codeLabel: '名片的码',
  noLine: '还没有写今日一句，名片上就只有名字。',
  picture: '存图片',
  drawing: '正在画',
  notDrawn: '图没有画成，请再试一次。码可以先用：按住它，存下来。',
  saved: '存到相册了',
  pictureTitle: '名片的图',
  pictureLabel: '名片的图，有照片、名字和码',
  hold: '按住图片存下来，再发到别处。',
  notAllowed: '没能存进相册。可以按住图片发给人，或到设置里放行。',
  settings: '去设置',
  download: '下载',
  fileName: '名片',
  copy: '拷贝链接',
  copied: '链接拷好了',
  notCopied: '没有拷成。按住上面的链接，自己拷下来。',
} as const;

/** Where a card hangs, as a place one can name. */
export const cardPlaces = {
  xiaohongshu: '小红书',
  douyin: '抖音',
  channels: '视频号',
  moments: '朋友圈',
  store: '店里',
  'in-person': '当面递',
  other: '别处',
} as const;

/** 来了十二位，其中三位入座 */
export function cardCounts(guests: string, members: string | null): string {
  return members === null ? `来了${guests}位` : `来了${guests}位，其中${members}位入座`;
}

/** 挂在小红书, 当面递 */
export function hangsAt(place: string): string {
  return place === cardPlaces['in-person'] ? place : `挂在${place}`;
}

/** Under the code: which kind of code it is and what it leads to. */
export function scanNote(kind: 'wechat' | 'plain', name: string): string {
  return kind === 'wechat' ? `微信扫码，来找${name}` : `扫码，来找${name}`;
}

/** Before the host's name, on the card. */
export const ofClub = (club: string): string => `${club}主理人`;

export const cardRowLabel = (place: string, counts: string): string => `${place}的名片，${counts}`;
export const makeLabel = (place: string): string => `${place}，${nameCards.make}`;
