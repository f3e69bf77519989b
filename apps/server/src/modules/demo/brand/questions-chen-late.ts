import type { QuestionSeed } from './types.ts';

/** What 陈砚 answered members who came later. */
export const chenLate: readonly QuestionSeed[] = [
  {
    key: 'tang-01',
    memberKey: 'tang',
    topicKey: 'gear',
    text: '刚买了手摇磨，说明书上只写“中度”，到底是几格？',
    asked: { days: 20, at: '13:45' },
    firstReply: { after: 50, text: '没有统一的格数，先看总时间。' },
    fullAnswer: {
      after: 130,
      sections: [
        { name: '结论', text: '先不管几格，冲到 2 分 30 秒左右就对了。' },
        { name: '理由', text: '每种磨的一格不一样，“中度”说的是像粗砂糖那么大，格数要自己找。' },
        {
          name: '做法',
          text: '从零点往粗里数 20 格当起点\n15 克粉，240 克水，92 度，记总时间\n快于 2 分 20 秒就细两格，慢于 2 分 50 秒就粗两格',
        },
        { name: '注意', text: '找零点时，贴住就停，不要硬拧。' },
        { name: '之后', text: '三杯还没找到，就带着磨来客堂，桌上有人替你调。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'zhu-01',
    memberKey: 'zhu',
    topicKey: 'brew',
    text: '为什么店里的咖啡不苦？我在外面喝到的都苦，以为咖啡就该是苦的。',
    asked: { days: 11, at: '10:05' },
    firstReply: { after: 30, text: '烘得浅，磨得合适，水不太烫，就不苦。' },
    fullAnswer: {
      after: 100,
      sections: [
        { name: '结论', text: '不苦，是烘得浅，也没萃过头。' },
        { name: '理由', text: '苦多半来自两头：烘得太深，或者磨太细、泡太久。店里这支烘到中浅就停了。' },
        { name: '做法', text: '买豆子看烘焙度，先选中烘\n15 克粉，240 克水，90 度\n2 分 30 秒左右走完就停，不要滴干' },
        { name: '注意', text: '苦不是坏，有人喜欢。只是不必人人喜欢。' },
        { name: '之后', text: '头一包先买 100 克，不合口再换。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'momo-01',
    memberKey: 'momo',
    topicKey: 'other',
    text: '从店里带走的手冲，回家加燕麦奶，倒进去就结成絮，是奶坏了吗？',
    asked: { days: 30, at: '14:00' },
    firstReply: { after: 45, text: '没坏，是酸和热碰到一起了。' },
    fullAnswer: {
      after: 120,
      sections: [
        { name: '结论', text: '奶没坏，换一支不那么酸的豆子，奶先温一下。' },
        {
          name: '之后',
          text: '浅烘酸，燕麦奶里的蛋白遇酸遇热会结絮。下回挑中烘，奶温到 50 度，再慢慢倒。盒上写着咖啡专用的，也不容易结。',
        },
      ],
    },
    confirmed: true,
  },
  {
    key: 'leo-01',
    memberKey: 'leo',
    topicKey: 'beans',
    text: '下午四点以后还想喝一杯，低因的真没有咖啡因吗？喝了会不会睡不着？',
    asked: { days: 88, at: '15:30' },
    firstReply: { after: 60, text: '有，只是很少，多数人喝了照睡。' },
    fullAnswer: {
      after: 150,
      sections: [
        { name: '结论', text: '有，一杯大约几毫克，多数人不碍睡。' },
        {
          name: '理由',
          text: '低因是把九成七以上的咖啡因去掉，剩一点。平常一杯手冲有 120 毫克上下，低因一杯多在 10 毫克以内。',
        },
        { name: '做法', text: '先在不要紧的日子试半杯\n照常冲，水温 90 度，低因豆容易萃过头\n睡得好，再喝整杯' },
        { name: '注意', text: '有人就是敏感，几毫克也算数，听自己的。' },
        { name: '之后', text: '店里有一支水处理的低因，来了我冲给你，不用先买一包。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'laozhou-01',
    memberKey: 'laozhou',
    topicKey: 'brew',
    text: '想泡一大瓶冷萃放着慢慢喝，比例多少，泡多久，能放几天？',
    asked: { days: 120, at: '11:00' },
    firstReply: { after: 25, text: '1 比 12，冷藏泡 14 个小时，滤干净，三天喝完。' },
    fullAnswer: {
      after: 55,
      sections: [
        { name: '结论', text: '1 比 12，冷藏 12 到 16 小时，三天内喝完。' },
        { name: '理由', text: '冷水萃得慢，所以磨粗、时间长。泡过头会有木头味，放久了会变味。' },
        {
          name: '做法',
          text: '80 克粉，磨得像粗砂糖，960 克凉开水\n搅匀，盖好，放冷藏，14 小时左右\n先用细网，再用滤纸滤一遍，装干净的瓶',
        },
        { name: '注意', text: '瓶子要烫过，别放在外面泡。' },
        { name: '之后', text: '觉得浓，喝的时候兑水或冰，瓶里不要先兑。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'fan-01',
    memberKey: 'fan',
    topicKey: 'brew',
    text: '摩卡壶煮出来总是又焦又苦，出水的时候还乱喷，火要开多大？',
    asked: { days: 70, at: '17:30' },
    firstReply: { after: 40, text: '小火，用热水，听见咕噜声就离火。' },
    fullAnswer: {
      after: 100,
      sections: [
        { name: '结论', text: '下座装热水，小火，一有咕噜声就离火。' },
        { name: '理由', text: '冷水烧到开要很久，粉在上面干烤，就焦了。乱喷是火太大，后段全是汽。' },
        {
          name: '做法',
          text: '下座装 80 度以上的热水，到安全阀下面\n粉填满刮平，不压，磨得比手冲细、比浓缩粗\n小火，咖啡流出来变浅、有声音就离火，壶底沾一下凉水',
        },
        { name: '注意', text: '拧壶时用布垫着下座，烫手。水别漫过安全阀。' },
        { name: '之后', text: '还苦，就磨粗一点，先别减粉。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'xiaoman-01',
    memberKey: 'xiaoman',
    topicKey: 'other',
    text: '早上冲好装保温杯带去单位，到中午就一股闷味，有没有办法？',
    asked: { days: 45, at: '09:30' },
    firstReply: { after: 55, text: '烫杯，装满，两小时内喝掉。再久就带冷的。' },
    fullAnswer: {
      after: 110,
      sections: [
        { name: '结论', text: '热的放两小时就到头了，想放到中午，带冰的。' },
        {
          name: '之后',
          text: '保温杯一直是热的，香气散了，苦也上来。带热的，就把杯子烫过、装满、少开盖；带到中午的，前一晚冲浓一点，放凉冷藏，早上加冰装走。',
        },
      ],
    },
    confirmed: true,
  },
  {
    key: 'sha-01',
    memberKey: 'sha',
    topicKey: 'beans',
    text: '买的深烘豆子表面一层油亮亮的，是不是放坏了？',
    asked: { days: 210, at: '18:30' },
    firstReply: { after: 28, text: '不一定，深烘本来就出油。闻一闻有没有哈喇味。' },
    fullAnswer: {
      after: 90,
      sections: [
        { name: '结论', text: '有油不是坏，有哈喇味才是。' },
        { name: '理由', text: '烘得深，豆子里的油会走到表面，几天就亮。油见了空气容易变味，所以深烘要喝得快。' },
        {
          name: '做法',
          text: '抓一把闻，像坚果、焦糖是好的\n闻着像旧油、像蜡笔，就不要喝了\n留着的放密封罐，避光，三周内喝完',
        },
        { name: '注意', text: '油多的豆子会糊刀盘，磨完刷一刷。' },
        { name: '之后', text: '拿不准，带一小把来，我替你闻。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'ji-01',
    memberKey: 'ji',
    topicKey: 'gear',
    text: '听说用大米能清磨豆机，真的吗？我那台有一股陈味。',
    asked: { days: 330, at: '10:50' },
    firstReply: { after: 35, text: '别用大米，太硬。拆开干刷就好。' },
    fullAnswer: {
      after: 65,
      sections: [
        { name: '结论', text: '别用大米，拆开用干刷子刷。' },
        { name: '理由', text: '生米比咖啡豆硬，家用的小磨受不住，碎米还会卡在刀里。陈味是旧油粉。' },
        {
          name: '做法',
          text: '断电，拆下上刀\n干刷子刷刀口、出粉口，牙签挑死角\n装回去，磨 10 克不要的豆子，把碎屑带走',
        },
        { name: '注意', text: '刀盘不要水洗，一定要洗，就擦干晾一整天。' },
        { name: '之后', text: '半个月刷一次，就不会有陈味。' },
      ],
    },
    confirmed: true,
  },
];
