/** Choosing whom to be, in the demo only. */
export const demo = {
  title: '选一个人',
  lead: '这是演示。选谁，就以谁的身份进去；随时可以回来换一个。',
  loading: '正在取名单',
  notLoaded: '名单没有取到',
  notIn: '没能进去',
  hosts: '主理人',
  guests: '访客',
  staff: '运营',
  unnamed: '没有名字的人',
  newcomer: '新来的人',
  newcomerNote: '谁也不认识，还没有邀请函',
  hostNote: (club: string): string => (club === '' ? '主理人' : `主理${club}`),
  guestNote: '和主理人说过话，还没有入座',
  operatorNote: '发角色码，看平台',
  empty: '演示里还没有人。先以新来的人进去看看。',
  entering: '正在进去',
} as const;

export const demoRowLabel = (name: string, note: string): string => `${name}，${note}`;
