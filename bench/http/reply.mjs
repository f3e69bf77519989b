/** What every server under measurement answers, so that only the way there differs. */
export const brand = { name: '雾坡咖啡', demo: true, wechatWeb: false, wechatMini: false };

export const me = {
  person: { id: '01K0000000000000000000000A', displayName: '沈若禾', avatar: null },
  roles: ['member'],
  sessionId: '01K0000000000000000000000B',
};
