export type Terms = { version: string; title: string; paragraphs: readonly { heading: string; text: string }[] };

/** What one agrees to on joining. `{brand}` stands for the brand's name. */
export const terms: Terms = {
  version: '2026-11-01',
  title: '会友约定',
  paragraphs: [
    {
      heading: '这是什么',
      text: '这里是{brand}的会友俱乐部。每个俱乐部由一位主理人带着。应邀入座，就是愿意和这位主理人，以及同座的会友，长久来往。入座不收钱，也不要求你买什么。',
    },
    {
      heading: '主理人答应你的',
      text: '你问的，由主理人自己答。何时先回，何时答完整，在你交出之前就写明；没守住，也照实记着，你和我们都看得到。主理人休息时，表会停，页面会说明。有人代班，就署代班人的名字。',
    },
    {
      heading: '我们知道你什么',
      text: '我们留着这些：你的名字和微信身份，你和主理人说过的话，主理人替你记下的事，你来过的聚会、买过的东西和积分。记下的事都写明来处和日期。手机号、位置、照片，用到时才问你，你可以不给。',
    },
    {
      heading: '这些归你',
      text: '关于你的，你随时可以看，可以改，可以删，也可以整份带走。你说的话，只有你的主理人、代班和帮着答的同事看得到；主理人组长因超时或投诉才看；别人要看，须写明缘由，留下记录。不经你另外点头，不给任何第三方。',
    },
    {
      heading: '换人与离开',
      text: '你随时可以换一位主理人，也可以离开。离开不用说理由，不影响你买东西和售后。申请离开后，七天内可以反悔；七天一过，积分和记得的事会清空，已经署名呈报的建议，按你选的留名或去名。',
    },
    {
      heading: '请你做到的',
      text: '同座的人说的话，不外传；别人的名字和照片，不拿去用；不在这里推销，不伤人。做不到，主理人会先和你谈，谈不拢，会请你离座，并把缘由写给你。你可以申诉，由另一个人来看。',
    },
    {
      heading: '我们从不做的事',
      text: '不卖你的资料。不把你花了多少给别人看。不用倒数催你买东西。不因为你转发就给你好处。不替主理人编话，署了谁的名，就是谁写的或点过头的。',
    },
    {
      heading: '约定若有改动',
      text: '改动前先告诉你改了哪里，请你重新读过。不同意，可以照上面说的离开。这一版自 2026年11月1日起。',
    },
  ],
};

/** The terms with the brand's name in them. */
export function termsText(brand: string): Terms {
  return {
    ...terms,
    paragraphs: terms.paragraphs.map(({ heading, text }) => ({ heading, text: text.split('{brand}').join(brand) })),
  };
}
