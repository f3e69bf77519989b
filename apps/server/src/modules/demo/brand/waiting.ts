import type { AbsenceSeed, ComplaintSeed, GuestQuestionSeed, NoteSeed, WishSeed } from './types.ts';

/** 陈砚 goes away for three days, and 邱岚 answers for her. */
export const absences: readonly AbsenceSeed[] = [{ hostKey: 'chen', standInKey: 'qiu', inDays: 6, days: 3 }];

export const guestQuestions: readonly GuestQuestionSeed[] = [
  {
    guestKey: 'mumu',
    minutesAgo: 48,
    text: '方子我试了，冰化得快，喝到后面像水。是冰太碎，还是粉要再多一点？',
  },
  {
    guestKey: 'yuan',
    minutesAgo: 130,
    text: '手摇磨买回来了，一格一格拧着没底。冲一人份，从第几格试起？',
  },
];

export const notes: readonly NoteSeed[] = [
  { memberKey: 'shen', note: '不喝深烘，早上只喝一杯。问得细，答得也要细。', tags: ['手冲', '浅烘'] },
  { memberKey: 'li', note: '常带老友来，留靠窗那桌。', tags: ['日晒', '靠窗'] },
  { memberKey: 'du', tags: ['手冲'] },
  { memberKey: 'wang', note: '工具自己备，手稳，可以请他帮人看磨。', tags: ['磨豆机'] },
  { memberKey: 'fang', note: '舌头灵，先让她喝，再告诉她是哪一支。', tags: ['手冲', '浅烘'] },
  { memberKey: 'xiaoman', note: '四点要接孩子，约在三点以前。', tags: ['低因'] },
  { memberKey: 'tang', note: '还用着室友的壶，不急着劝她买。', tags: ['新手'] },
  { memberKey: 'momo', note: '不喝酸的，平常是拿铁，不加糖。', tags: ['新手', '奶咖'] },
  { memberKey: 'zhu', tags: ['新手'] },
  { memberKey: 'jiang', note: '机器拆过三回，话可以说得深。', tags: ['意式'] },
  { memberKey: 'akun', tags: ['意式', '磨豆机'] },
  { memberKey: 'dai', note: '晚上喝，胃浅，水温低一点。', tags: ['日晒'] },
];

/** At the lead's desk: one who would rather have a host of the morning, and one who is hurt. */
export const wishes: readonly WishSeed[] = [
  {
    memberKey: 'ann',
    toKey: 'he',
    reason: 'hours',
    minutesAgo: 1600,
    words: '换了班，往后只有早上得空。晚照会的灯还没亮，我就该走了。邱岚很好，只是碰不上。',
  },
];

export const complaints: readonly ComplaintSeed[] = [
  {
    memberKey: 'cao',
    minutesAgo: 260,
    words:
      '那天人多，何川当着大家说我这样冲是糟蹋豆子。也许是玩笑，我没接话，回家想了很久。不要他赔什么，只想有人知道。',
  },
];
