import type { QuestionSeed } from './types.ts';

/** What 陈砚 answered members of long standing. */
export const chenEarly: readonly QuestionSeed[] = [
  {
    key: 'li-01',
    memberKey: 'li',
    topicKey: 'gear',
    text: '家里只有一把紫砂壶，想拿来冲咖啡，糟蹋不糟蹋？',
    asked: { days: 700, at: '10:00' },
    firstReply: { after: 8, text: '能冲，可是那把壶往后就只能冲咖啡了。' },
    fullAnswer: {
      after: 90,
      sections: [
        { name: '结论', text: '能用，但要专用，别跟茶混。' },
        { name: '理由', text: '紫砂有细孔，会吃味。咖啡的油进去了，再泡茶就串。' },
        { name: '做法', text: '当浸泡壶用：20 克粉，磨粗，300 克水\n盖上泡 4 分钟\n用细网隔着倒' },
        { name: '注意', text: '不要用洗洁精，热水冲净，敞开晾干。' },
        { name: '之后', text: '若舍不得壶，来店里借一只瓷的回去用。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'li-02',
    memberKey: 'li',
    topicKey: 'beans',
    text: '老友送来一包生豆，能在家里用铁锅炒吗？',
    asked: { days: 96, at: '14:30' },
    firstReply: { after: 12, text: '能炒，当玩，手不能停。' },
    fullAnswer: {
      after: 100,
      sections: [
        { name: '结论', text: '能炒，炒到一爆以后一两分钟就停。' },
        { name: '理由', text: '铁锅受热不匀，停一下就外焦里生。翻得勤，听得准，就喝得下去。' },
        {
          name: '做法',
          text: '100 克生豆，中火，不停地翻\n大约 8 到 10 分钟，听见噼啪声，是一爆\n一爆开始后再炒 1 分半到 2 分钟，倒出来扇凉，吹掉银皮',
        },
        { name: '注意', text: '烟和银皮都多，开窗，离窗帘远些。' },
        { name: '之后', text: '隔两天再喝。炒出来带一把，我想尝尝。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'li-03',
    memberKey: 'li',
    topicKey: 'other',
    text: '想给店里写一幅字，挂在长桌那面墙上，合适不合适？',
    asked: { days: 33, at: '16:20' },
    firstReply: { after: 6, text: '合适，我先谢你。墙给你留着。' },
    fullAnswer: {
      after: 40,
      sections: [
        { name: '结论', text: '合适。横的好，一米二以内，写什么由你。' },
        { name: '之后', text: '写好不用裱，我去找人裱，落你的款。挂的那天，请你来坐。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'zheng-01',
    memberKey: 'zheng',
    topicKey: 'gear',
    text: '带手摇磨进山，雾大，磨芯怕潮，怎么收才不生锈？',
    asked: { days: 208, at: '10:35' },
    firstReply: { after: 20, text: '擦干，拆开，跟一小包干燥剂一起密封。' },
    fullAnswer: {
      after: 60,
      sections: [
        { name: '结论', text: '每次用完拆开擦干，和干燥剂一起密封。' },
        { name: '理由', text: '不锈钢刀也怕潮着放，水汽困在残粉里，先锈的是轴和弹簧。' },
        {
          name: '做法',
          text: '磨完倒扣敲净，用干刷子刷一遍\n手柄、磨芯、粉仓分开放，晾 10 分钟\n装进密封袋，放一小包干燥剂',
        },
        { name: '注意', text: '别用湿布擦刀口，也别拿火烤。' },
        { name: '之后', text: '回来以后拆给我看一眼，我替你上油。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'du-01',
    memberKey: 'du',
    topicKey: 'brew',
    text: '家里的半自动机，18 克粉出 36 克，才 15 秒就流完，酸得很。',
    asked: { days: 300, at: '14:10' },
    firstReply: { after: 15, text: '磨粗了，往细里调，压平就好。' },
    fullAnswer: {
      after: 80,
      sections: [
        { name: '结论', text: '磨细，让 36 克在 25 到 30 秒流完。' },
        { name: '理由', text: '流得太快，只带出酸。粉细了，水走得慢，甜才跟得上。' },
        {
          name: '做法',
          text: '磨细一格，先磨掉 5 克，把旧粉赶出来\n18 克，布平，压实，力气每次一样\n从按下开始计时，快于 25 秒，再细一格',
        },
        { name: '注意', text: '一次一格，细过头会滴不下来。' },
        { name: '之后', text: '时间对了还酸，再把水温升 1 度。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'wang-01',
    memberKey: 'wang',
    topicKey: 'beans',
    text: '修完磨要试粉，用什么豆子、磨多少，才看得出真修好了没有？',
    asked: { days: 190, at: '19:10' },
    firstReply: { after: 35, text: '用新鲜的中烘，先磨掉一点旧粉，再磨 20 克来看。' },
    fullAnswer: {
      after: 95,
      sections: [
        { name: '结论', text: '用中烘的豆子，磨 20 克，筛一筛，再冲一杯。' },
        { name: '理由', text: '深烘脆，粉天生就碎；浅烘硬，磨起来吃力。中烘在中间，哪台磨拿来都好比。' },
        {
          name: '做法',
          text: '先磨 5 克倒掉，再磨 20 克\n过一遍 400 微米的筛，摇 1 分钟，称筛下去的细粉\n剩下的取 15 克冲一杯，记总时间',
        },
        { name: '注意', text: '修前修后要用同一包豆子，不然比不出来。' },
        { name: '之后', text: '每台记两个数，细粉几克、走了几秒，半年后再来就有得比。试粉的豆子店里出。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'wang-02',
    memberKey: 'wang',
    topicKey: 'brew',
    text: '我只会修磨，不会冲。水柱老是断，是壶嘴的事，还是手的事？',
    asked: { days: 77, at: '16:00' },
    firstReply: { after: 40, text: '多半是壶里水太少，加到八分满再试。' },
    fullAnswer: {
      after: 120,
      sections: [
        { name: '结论', text: '先怪水少，再怪手，壶嘴最后。' },
        { name: '理由', text: '壶里水少了，要倾得很斜才出水，手一抖就断。八分满，稍微一斜就成线。' },
        { name: '做法', text: '水加到八分满\n手肘贴住身子，转手腕，不转胳膊\n先对着空杯练，一条线不断，注满 200 克' },
        { name: '注意', text: '别追求细，先求不断。' },
        { name: '之后', text: '练一周再来冲给我喝，我不说话，只喝。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'fang-01',
    memberKey: 'fang',
    topicKey: 'brew',
    text: '家用机打奶泡，总是一层大泡，下面的奶又不热。哪里不对？',
    asked: { days: 150, at: '13:50' },
    firstReply: { after: 30, text: '进气太久，也太深。先进气 3 秒，再压下去打旋。' },
    fullAnswer: {
      after: 110,
      sections: [
        { name: '结论', text: '前 3 秒进气，后面只打旋，60 度停。' },
        { name: '理由', text: '大泡是一直在进气，奶没有转起来，热也就匀不开。' },
        {
          name: '做法',
          text: '冷藏的全脂奶倒到缸嘴下面一点\n蒸汽头埋在液面下一点点，听见嘶嘶声，3 秒\n往下埋半厘米，让奶转起来，缸壁烫得快拿不住就停',
        },
        { name: '注意', text: '别超过 65 度，甜味会没，还有一股熟奶味。' },
        { name: '之后', text: '打完敲两下，转一转再倒。大泡还多，把进气再减 1 秒。' },
      ],
    },
    confirmed: true,
  },
  {
    key: 'fang-02',
    memberKey: 'fang',
    topicKey: 'order',
    text: '滤纸买成大一号的了，还没拆，能换吗？',
    asked: { days: 66, at: '18:05' },
    fullAnswer: {
      after: 20,
      sections: [{ name: '结论', text: '能换。带来店里，或者寄回，寄回的邮费算店里的，我记着你要小号。' }],
    },
    confirmed: true,
  },
];
