type Facts = Readonly<Record<string, string | number>>;

/** One sentence for every refusal code: what happened, and what the reader can do. */
export const refusalSentences = {
  malformed: '有一处没填对，请看看标出的地方。',
  'not-signed-in': '请先登录。',
  'session-ended': '登录已结束，请重新登录。',
  'not-allowed': '这一页不对你开放。',
  'not-found': '没有找到，也许已经不在了。',
  'method-unknown': '这个地址不接受这样的请求。',
  'body-too-large': '内容太长，请删短一些再交。',
  'body-not-json': '请求的格式不对，请用 JSON。',
  'key-missing': '请求缺少 Idempotency-Key，请补上一个 8 到 64 位的键。',
  'key-reused': '这个键已用于另一份内容，请换一个键再交。',
  'too-many-tries': '试得太频繁了，请过十分钟再来。',
  'temporarily-unavailable': '这会儿忙不过来，请稍等再试。',
  'database-unavailable': '暂时存不进去，你写的都还在，请稍等再试。',
  unexpected: '出了意外，我们已记下。请稍后再试。',

  'wechat-code-invalid': '微信的登录凭证已失效，请再试一次。',
  'wechat-too-often': '登录太频繁，请过一分钟再试。',
  'wechat-person-blocked': '微信没有放行这次登录。请联系你的主理人，由人来帮你。',
  'wechat-unavailable': '微信暂时没有应答，请稍等再试。',
  'wechat-not-configured': '这里还没有接上微信登录，请联系运营。',
  'sign-in-expired': '这次登录隔得太久，请从头再来一次。',
  'role-code-invalid': '这个角色码不对，或已用过。请向运营再要一个。',
  'set-up-code-invalid': '这个开馆链接不对，或已用过。请看服务器最近一次启动时打印的链接。',
  'session-not-yours': '没有找到这次登录，也许已经结束。',

  'host-profile-missing': '还没有写下主理人的名字，请先去写好名帖。',
  'terms-outdated': '会友约定已更新，请重新读过再入座。',
  'guest-not-known': '还不认识这位访客，请换成写姓名的邀请函。',
  'facts-not-citable': '引用的相识记录里，有不属于这位访客的，请重新选。',
  'invitation-not-revocable': '这封邀请函已用完，不用收回了。',
  'host-full': '座位满了，暂时不能再发邀请。',

  'no-duty-ahead': '主理人近期没有排班，暂时不能承诺时间。请过些日子再问，或联系门店。',
  'topic-unknown': '没有这个话题，请重新选一个。',
  'question-withdrawn': '这一问已经收回。',
  'question-already-replied': '已经先回过了，接着写完整答复吧。',
  'question-already-answered': '这一问已经答过。',
  'question-not-answered': '还没有完整答复，等答了再说。',
  'question-complete': '这一问已经答得完整。还差什么，可以在七天内说。',
  'question-closed': '过了七天，这一问已合上。有新的，另问一条吧。',
  'too-many-additions': '补充已经够多了，其余的等她先回再说。',
  'sections-missing': '完整答复还缺几样，请补上再交。',
  'sections-unfit': '有一样不属于这个话题，或写得太长，请看看。',
} as const;

/** The sentence for a code, with the names of missing sections where there are any. */
export function refusalSentence(code: keyof typeof refusalSentences, facts: Facts): string {
  const sections = facts['sections'];
  if (code === 'sections-missing' && sections) return `完整答复还缺：${sections}。补上再交。`;
  return refusalSentences[code];
}
