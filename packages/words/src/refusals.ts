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

  'host-leaving': '你在交接，暂时不发新的邀请函。有事请找组长。',
  'host-unavailable': '这位主理人现在不接待。可以换一位，或去门店看看。',
  'own-card': '这是你自己的名片，递给别人用的。',
  'same-host': '你现在就在这位主理人这里，请换一位。',
  'notice-outdated': '访客须知换了一版，请重新读过。',
  'is-a-member': '你已经是会友了，请到主理人那一页去问。',
  'fact-cited': '这一条已写进邀请函里，邀请函过期以前先留着。',
  'fact-date-unfit': '日子要在最近一百八十天里，不能晚过今天。',
  'too-many-unconfirmed': '还有五条等对方点头，先等一等再记。',
  'too-many-open-questions': '还有三问没有回，等回了再问。',
  'nobody-has-room': '这家店的主理人都满了座，请过些日子再来。',
  'not-at-this-store': '这位主理人不在这家店，请重新选一位。',

  'branch-unfit': '不能挂在这里：上级不存在，或绕成了一圈，或超过四层。',
  'branch-not-empty': '下面还有门店或下级，先把它们移走。',
  'hours-unfit': '营业时间有重叠，或结束早于开始，请看看。',
  'store-unknown': '没有这家店，请重新选。',
  'place-unfit': '请选一家店，或一个区域，只选一样，而且要存在。',

  'absence-unfit': '离开的时间不对：结束要晚于开始，开始在一年以内。',
  'absence-overlaps': '这段时间里已经记了一次离开，先改那一次。',
  'stand-in-unfit': '这位不能代班：要在岗，那段时间自己也在，而且不是本人。',

  'successor-unfit': '接手的人里，有不在岗的、正要离开的，或就是本人，请重新选。',
  'leave-date-unfit': '离开的日子要在今天到九十天之间。',
  'already-leaving': '这位主理人的交接已经开始了，请看那一次。',
  'handover-not-waiting': '这次交接已经定下来了，不用再选。',
  'no-free-change': '三十天里的一次换人已经用过，或已过期。可以写给组长。',
  'nothing-to-change': '没有可改的，请看看选了谁。',
  'undo-too-late': '过了十分钟，不能一起撤回了。',
  'wish-already-waiting': '上一次写给组长的还没有回，先等一等，或收回再写。',
  'wish-decided': '这件事已经定下来了。',
  'complaint-answered': '这一条已经回过了。',

  'part-out-of-order': '文件传得不按顺序，请从断开的那一段接着传。',
  'import-not-uploading': '这次导入已经传完，不再收文件了。',
  'import-not-ready': '现在还不能走这一步，请等它查完。',
  'parts-missing': '文件还没有传完，请接着传。',
  'columns-unfit': '第一行的列名不对，请照样例文件的列名和顺序。',
  'too-many-rows': '一次至多一百万行，请分成几个文件。',
  'no-kept-place': '没有找到为你留的位子。',

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
