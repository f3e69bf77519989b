const h5 = process.env.TARO_ENV === 'h5';
const demo = h5 && process.env.HUIYOU_DEMO === '1';

const tabs = [
  { pagePath: 'pages/home/index', text: '首页', icon: 'home' },
  { pagePath: 'pages/kos/index', text: '主理人', icon: 'host' },
  { pagePath: 'pages/club/index', text: '俱乐部', icon: 'club' },
  { pagePath: 'pages/me/index', text: '我的', icon: 'slip' },
];

/** On H5 the bar is styled and its icons are drawn in styles/h5.css, which knows light, night and large text. */
const tabBar = h5
  ? {
      color: '#6B6354',
      selectedColor: '#221E19',
      backgroundColor: '#F5F1E8',
      list: tabs.map(({ pagePath, text }) => ({ pagePath, text })),
    }
  : {
      color: '@tabText',
      selectedColor: '@tabChosen',
      backgroundColor: '@paper',
      // Taro's type allows black and white only; theme.json chooses between them.
      borderStyle: '@tabBorder' as 'black',
      list: tabs.map(({ pagePath, text, icon }) => ({
        pagePath,
        text,
        iconPath: `@${icon}Icon`,
        selectedIconPath: `@${icon}ChosenIcon`,
      })),
    };

export default defineAppConfig({
  pages: [
    ...tabs.map((tab) => tab.pagePath),
    'pages/join/index',
    ...(demo ? ['pages/demo/index', 'pages/parts/index'] : []),
  ],
  subPackages: [
    {
      root: 'pages-questions',
      pages: ['ask/index', 'question/index', 'asked/index', 'consents/index', 'knowledge/index'],
    },
    {
      root: 'pages-host',
      pages: [
        'desk/index',
        'answer/index',
        'pass/index',
        'shift/index',
        'asked/index',
        'invite/index',
        'invitation/index',
        'invitations/index',
        'name-cards/index',
        'name-card/index',
        'guests/index',
        'guest-fact/index',
        'member/index',
        'members-select/index',
        'profile/index',
      ],
    },
    // When a host works, and what serves the work; apart from the work itself, which is fetched first.
    {
      root: 'pages-duty',
      pages: ['duty/index', 'absence/index', 'alerts/index', 'library/index'],
    },
    {
      root: 'pages-account',
      pages: ['sessions/index', 'role-code/index', 'set-up/index', 'staff/index', 'terms/index'],
    },
    {
      root: 'pages-guest',
      pages: ['card/index', 'door/index', 'met/index', 'carried/index', 'notice/index'],
    },
    {
      root: 'pages-bond',
      pages: ['bond/index', 'change/index', 'handover/index', 'complain/index'],
    },
    // The desks of operators and leads are a browser's: WeChat carries none of it.
    ...(h5
      ? [
          {
            root: 'pages-desk',
            pages: [
              'queue/index',
              'org/index',
              'hosts/index',
              'codes/index',
              'imports/index',
              'handovers/index',
              'handover/index',
              'complaints/index',
              'wishes/index',
              'absences/index',
              'duty/index',
              'rosters/index',
              'holidays/index',
              'promises/index',
              'topics/index',
              'breaches/index',
              'watch/index',
              'question/index',
            ],
          },
        ]
      : []),
  ],
  // Asking is what a member is here for: it is fetched before it is opened.
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['pages-questions'] } },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '会友',
    navigationBarTextStyle: '@barText',
    navigationBarBackgroundColor: '@paper',
    backgroundColor: '@paper',
    backgroundColorTop: '@paper',
    backgroundColorBottom: '@paper',
    backgroundTextStyle: '@pullText',
  },
  tabBar,
  ...(h5 ? { animation: { duration: 240, delay: 20 } } : {}),
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
