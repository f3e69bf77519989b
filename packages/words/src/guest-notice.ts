type Paragraph = { heading: string; text: string };
export type GuestNotice = { version: string; title: string; paragraphs: readonly Paragraph[] };

/** What somebody agrees to on getting to know a host. `{brand}` stands for the brand's name. */
export const guestNotice: GuestNotice = {
  version: '2026-11-01',
  title: '访客须知',
  paragraphs: [
    {
      heading: '你在这里是谁',
      text: '你经一张名片，或一家门店的码，认识了{brand}的一位主理人，就是这位主理人的访客。访客不是会友：没有会籍，不收钱，也不用买什么。',
    },
    {
      heading: '你可以做什么',
      text: '你可以问这位主理人，同时至多三问。访客的提问没有承诺时刻，但不会一直搁着：过了十六个值班小时还没有回，就排到最前。',
    },
    {
      heading: '我们知道你什么',
      text: '我们留着这些：你的名字和微信身份，你从哪张名片或哪家店来，你问的和主理人回的，还有你们之间的相识记录。主理人自己记下的，要你点头才算数。手机号、位置、照片，认识一个人用不着，不问你要。',
    },
    {
      heading: '谁看得到',
      text: '只有这位主理人、代班和帮着答的同事看得到。主理人组长因超时或投诉才看；别人要看，须写明缘由，留下记录。不经你另外点头，不给任何第三方。',
    },
    {
      heading: '留多久，怎么删',
      text: '没有入座，最后一次来往满一百八十天，关于你的全部删掉。不想等，就打开这位主理人那一页，自己删，当时就没有了。',
    },
    {
      heading: '往后',
      text: '主理人若写邀请函给你，你愿意，才入座，那时另有会友约定。不入座，也不影响你买东西和售后。',
    },
    {
      heading: '须知若有改动',
      text: '改了哪里，会写明，请你重新读过再往下走。这一版自 2026年11月1日起。',
    },
  ],
};

/** The guest notice with the brand's name in it. */
export function guestNoticeText(brand: string): GuestNotice {
  const paragraphs = guestNotice.paragraphs.map(({ heading, text }) => ({
    heading,
    text: text.split('{brand}').join(brand),
  }));
  return { ...guestNotice, paragraphs };
}
