/** What the app says when the network does not answer. */
export const offlineSentence = '网络断了。你写的都留着，连上再试。';

export const states = {
  retry: '再试一次',
  loading: '正在取',
  notLoaded: '没有取到',
  kept: '你写的都留着。',
  back: '返回',
  close: '关上',
  done: '好了',
  more: '更多',
} as const;
