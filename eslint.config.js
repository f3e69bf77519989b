import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const HAN = '/[\\u3400-\\u9fff]/';

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of strings or a const object.' };
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only what Taro or a tool loads by its default has one.',
};
const everyTestRuns = {
  selector:
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/], CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
  message: 'Every test runs.',
};
const wordsInPackage = [`Literal[value=${HAN}]`, `JSXText[value=${HAN}]`, `TemplateElement[value.raw=${HAN}]`].map(
  (selector) => ({ selector, message: 'What the product says is written in packages/words.' }),
);

const typesOnly = [
  {
    group: ['@huiyou/contracts', '@huiyou/contracts/*'],
    allowTypeImports: true,
    message: 'The mini-program imports contracts as types only: zod must not be in its build.',
  },
  { group: ['zod', 'zod/*'], message: 'zod must not be in the mini-program.' },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.cache/**',
      '**/.temp/**',
      '**/.swc/**',
      '**/coverage/**',
      '.data/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs,ts,tsx}'],
    extends: [js.configs.recommended],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', noDefaultExport],
      // The type checker knows which names exist.
      'no-undef': 'off',
      // Names and texts of people are checked for control characters.
      'no-control-regex': 'off',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.tests.json',
          'packages/*/tsconfig.json',
          'apps/*/tsconfig.json',
          'e2e/tsconfig.json',
          'scripts/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', noEnum, noDefaultExport],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['apps/miniapp/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // A style sheet of one platform only is required behind its condition, which the build removes.
      '@typescript-eslint/no-require-imports': ['error', { allow: ['\\.css$'] }],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: typesOnly }],
    },
  },
  {
    files: ['apps/miniapp/src/{components,features}/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', noEnum, noDefaultExport, ...wordsInPackage] },
  },
  {
    files: ['apps/miniapp/src/pages*/**/*.{ts,tsx}'],
    // The sheet of parts shows invented words, as a printer's specimen does.
    ignores: ['apps/miniapp/src/pages/parts/**'],
    rules: { 'no-restricted-syntax': ['error', noEnum, ...wordsInPackage] },
  },
  {
    files: ['**/*.spec.{ts,tsx}', 'e2e/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum, noDefaultExport, everyTestRuns] },
  },
  {
    files: [
      'eslint.config.js',
      'jest.config.ts',
      'apps/server/test/{start,stop}-*.ts',
      'apps/miniapp/config/*.ts',
      'apps/miniapp/src/app.tsx',
      'apps/miniapp/src/pages/parts/**',
      'apps/miniapp/src/**/*.config.ts',
      '**/*.d.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  {
    files: ['**/migrations/*.ts', 'packages/words/src/**', 'apps/server/src/modules/demo/brand/**'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['scripts/start.mjs'], rules: { 'no-var': 'off' } },
  {
    files: ['**/*.cjs', 'apps/miniapp/babel.config.js'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
);
