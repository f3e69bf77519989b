// The arrows of docs/architecture.md. A rule says what must not be; everything else may.

const SERVER = '^apps/server/src';
const MODULES = `${SERVER}/modules`;
const APP = '^apps/miniapp/src';
const TESTS = '([.]spec[.]tsx?$|^apps/server/test/|^e2e/|^bench/|^scripts/|^jest[.]config[.]ts$)';

/** Who may read whom among the server's modules, besides themselves; demo may use every module. */
const READS = {
  identity: [],
  stores: ['identity'],
  kos: ['identity', 'stores'],
  rosters: ['identity', 'stores', 'kos'],
  promises: ['identity', 'stores', 'kos', 'rosters'],
  duty: ['identity', 'stores', 'kos', 'rosters'],
  membership: ['identity', 'stores', 'kos', 'promises', 'duty'],
  acquaintances: ['identity', 'stores', 'kos', 'duty', 'membership'],
  invitations: ['identity', 'kos', 'duty', 'membership', 'acquaintances'],
  handovers: ['identity', 'stores', 'kos', 'duty', 'membership'],
  questions: ['identity', 'stores', 'kos', 'rosters', 'promises', 'duty', 'membership', 'acquaintances', 'handovers'],
  answers: ['identity', 'kos', 'membership', 'promises', 'questions'],
  alerts: ['identity', 'stores', 'kos', 'duty', 'membership', 'questions'],
  wishes: ['identity', 'stores', 'kos', 'rosters', 'duty', 'membership', 'handovers', 'questions'],
  'member-files': ['identity', 'kos', 'membership', 'acquaintances', 'invitations', 'questions', 'handovers', 'wishes'],
  'my-kos': [
    'identity',
    'stores',
    'kos',
    'duty',
    'membership',
    'acquaintances',
    'invitations',
    'handovers',
    'member-files',
  ],
  doors: ['identity', 'stores', 'kos', 'duty', 'membership', 'acquaintances', 'questions'],
  directory: ['identity', 'stores', 'kos', 'duty', 'membership', 'questions'],
  imports: ['identity', 'stores', 'kos', 'rosters', 'duty', 'membership', 'handovers'],
};

/** Use cases of another module that run inside the caller's transaction: they take its `tx`. */
const PORTS = [
  'identity/grant-role',
  'identity/record-consent',
  'identity/end-sessions',
  'identity/make-role-code',
  'identity/place-names',
  'identity/welcome-staff',
  'identity/forget-person',
  'stores/found-store',
  'stores/host-counts',
  'kos/register-host',
  'kos/place-host',
  'kos/take-leave',
  'kos/tested-channels',
  'kos/name-stand-in',
  'rosters/set-roster',
  'rosters/noted-absences',
  'rosters/judge-week',
  'promises/arrivals',
  'duty/note-absence',
  'duty/member-counts',
  'membership/form-bond',
  'membership/keep-place',
  'membership/kept-places',
  'membership/open-questions',
  'membership/past-questions',
  'acquaintances/make-acquaintance',
  'acquaintances/note-exchange',
  'acquaintances/cited-facts',
  'handovers/start-handover',
  'handovers/tick-line',
  'member-files/clear-note',
];

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

function onlyItself(name, ...allowed) {
  const own = `^packages/${name}/src`;
  const comment = `${name} imports ${allowed.length === 0 ? 'nothing' : `only ${allowed.join(', ')}`}`;
  const others = allowed.map((each) => (each === 'zod' ? '^node_modules/zod/' : `^packages/${each}/src`));
  return forbid(`${name}-imports`, comment, { path: own, pathNot: TESTS }, { pathNot: [own, ...others] });
}

/** A layer of the mini-program and the layers it must not know. */
function layer(name, ...unknown) {
  const comment = `${name} never imports ${unknown.join(', ')}`;
  return forbid(`miniapp-${name}`, comment, { path: `${APP}/${name}/` }, { path: `${APP}/(${unknown.join('|')})` });
}

const modules = Object.entries(READS).map(([name, read]) =>
  forbid(
    `module-${name}`,
    `${name} reads ${read.join(', ') || 'no other module'}`,
    { path: `${MODULES}/${name}/`, pathNot: TESTS },
    { path: `${MODULES}/`, pathNot: [name, ...read].map((each) => `${MODULES}/${each}/`) },
  ),
);

module.exports = {
  forbidden: [
    forbid('no-cycle', 'no cycle anywhere', {}, { circular: true }),
    forbid('resolvable', 'every import leads somewhere', {}, { couldNotResolve: true, pathNot: '/dist/' }),
    forbid(
      'no-dist',
      'sources import sources, never what was built',
      { path: '^(packages|apps|scripts)/' },
      { path: '^(packages|apps)/[^/]+/dist/' },
    ),
    forbid(
      'declared',
      'a package names what it imports in its own package.json',
      { path: '^(packages|apps)/[^/]+/src', pathNot: TESTS },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    onlyItself('domain'),
    onlyItself('words'),
    onlyItself('contracts', 'zod', 'domain'),
    forbid('packages-below-apps', 'packages never import apps', { path: '^packages/' }, { path: '^(apps|e2e|bench)/' }),
    forbid(
      'testkit-in-tests',
      'what runs for members never imports tests or their kit',
      { path: '^(packages|apps)/[^/]+/src', pathNot: [TESTS, '^packages/testkit/'] },
      { path: ['^packages/testkit/', TESTS] },
    ),
    forbid('apps-apart', 'no app imports the other', { path: SERVER }, { path: APP }),
    forbid('apps-apart-too', 'no app imports the other', { path: APP }, { path: SERVER }),
    forbid('platform', 'platform never imports a module', { path: `${SERVER}/platform/` }, { path: `${MODULES}/` }),
    ...modules,
    forbid(
      'by-reader',
      'a module meets another through its reader or a port; its Nest module is imported for the wiring, a row as a type',
      { path: `${MODULES}/([^/]+)/`, pathNot: [TESTS, `${MODULES}/demo/`] },
      {
        path: `${MODULES}/`,
        pathNot: [`${MODULES}/$1/`, '[.](reader|module)[.]ts$', ...PORTS.map((port) => `${MODULES}/${port}[.]ts$`)],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'demo-alone',
      'only the table of contents knows the demo',
      { path: SERVER, pathNot: [TESTS, `${MODULES}/demo/`, `${SERVER}/[^/]+[.]ts$`] },
      { path: `${MODULES}/demo/` },
    ),
    forbid(
      'feature-alone',
      'a feature never imports another feature',
      { path: `${APP}/features/([^/]+)/` },
      { path: `${APP}/features/`, pathNot: `${APP}/features/$1/` },
    ),
    forbid(
      'page-alone',
      'a page never imports another page',
      { path: `${APP}/(pages[^/]*/[^/]+)/` },
      { path: `${APP}/pages`, pathNot: `${APP}/$1/` },
    ),
    layer('features', 'pages'),
    layer('stores', 'pages', 'features/', 'components/'),
    layer('components', 'pages', 'features/', 'stores/'),
    layer('lib', 'pages', 'features/', 'components/', 'stores/'),
    forbid(
      'main-package',
      'no host, club or rewards page code in the main package',
      { path: `${APP}/pages/` },
      { path: `${APP}/pages-` },
    ),
    forbid(
      'contracts-as-types',
      'the mini-program imports contracts as types only',
      { path: APP, pathNot: TESTS },
      { path: '^packages/contracts/', dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: '(node_modules|/dist/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tests.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@huiyou/source', 'types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json', '.css'],
    },
  },
};
