import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const workspace = path.resolve(__dirname, '../../..');
const demo = process.env.TARO_ENV === 'h5' && process.env.HUIYOU_DEMO === '1' ? '1' : '';

/** Workspace packages are read as TypeScript source, through their private export condition. */
const sourceConditions = ['@huiyou/source', 'import', 'module', 'browser', 'default'];

const outputRoot = process.env.TARO_ENV === 'h5' ? (process.env.HUIYOU_H5_OUT ?? 'dist/h5') : 'dist/weapp';

export default defineConfig<'webpack5'>({
  projectName: 'huiyou',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot,
  plugins: [path.resolve(__dirname, 'aria.ts')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  copy: {
    patterns: [
      process.env.TARO_ENV === 'h5'
        ? { from: 'src/fit-page.js', to: `${outputRoot}/fit-page.js` }
        : // Named only in theme.json, where Taro does not look for pictures.
          { from: 'src/assets/tab', to: `${outputRoot}/assets/tab` },
    ],
    options: {},
  },
  // On H5 the API is where the page came from; a mini-program must be told.
  env: {
    HUIYOU_DEMO: JSON.stringify(demo),
    HUIYOU_SERVER: JSON.stringify(process.env.HUIYOU_SERVER ?? 'http://127.0.0.1:4890'),
  },
  mini: {
    enableSourceMap: false,
    optimizeMainPackage: { enable: true },
    compile: { include: [path.join(workspace, 'packages')] },
    postcss: { url: { enable: true, config: { limit: 1024 } } },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain) {
      chain.merge({ resolve: { conditionNames: sourceConditions } });
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    enableSourceMap: false,
    router: { mode: 'browser' },
    compile: { include: [path.join(workspace, 'packages')] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain) {
      chain.merge({ resolve: { conditionNames: sourceConditions } });
      // What two pages share is loaded once; what only one needs stays with it.
      chain.merge({
        optimization: {
          splitChunks: {
            chunks: 'all',
            minSize: 10_000,
            cacheGroups: {
              react: {
                name: 'react',
                test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
                chunks: 'initial',
                priority: 200,
              },
              taro: { name: 'taro', test: /@tarojs[\\/]|@stencil[\\/]/, chunks: 'initial', priority: 100 },
              shared: { name: 'shared', chunks: 'async', minChunks: 2, minSize: 0, priority: 20 },
            },
          },
        },
        performance: { hints: false },
      });
    },
  },
});
