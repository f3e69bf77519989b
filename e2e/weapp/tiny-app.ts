import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const one = {
  js: `
Page({
  data: { said: '', theme: wx.getAppBaseInfo().theme, answer: '', deep: { nn: 'outer', cn: [{ nn: 'inner', cn: [] }] } },
  onLoad(query) { this.setData({ scene: query.scene || '' }); wx.onThemeChange((to) => this.setData({ theme: to.theme })); },
  onShow() { this.setData({ shown: (this.data.shown || 0) + 1 }); },
  open() { wx.navigateTo({ url: '../two/index?name=%E4%BC%9A' }); },
  tab() { wx.navigateTo({ url: '/pages/tab/index' }); },
  far() { wx.redirectTo({ url: '/extra/three/index' }); },
  say(event) { this.setData({ said: event.detail.value }); },
  inner() { this.setData({ 'deep.cn[0].nn': 'pressed' }); },
  ask() {
    wx.request({
      url: 'https://club.example/api/questions/7?cursor=a',
      success: (got) => this.setData({ answer: got.statusCode + ' ' + got.data.said }),
      fail: (why) => this.setData({ answer: 'failed ' + why.errMsg }),
    });
  },
  keep() { wx.setStorageSync('kept', { on: true }); },
});`,
  wxml: `
<wxs module="kinds" src="./kinds.wxs" />
<template name="kind_outer"><view>of the outer kind</view></template>
<template is="{{kinds.nameOf(deep)}}" data="{{deep}}" />
<view><text>scene {{scene}}</text><text>, {{theme}}</text><text>, shown {{shown}}</text></view>
<view bindtap="open"><text>open two</text></view>
<button bindtap="tab">open a tab</button>
<button bindtap="far">go far</button>
<button disabled="{{true}}" bindtap="ask">closed</button>
<view aria-role="button" aria-disabled="true" bindtap="ask">not now</view>
<view aria-role="button" aria-label="ask the server" bindtap="ask"><image src="x.png" /></view>
<button bindtap="keep">keep</button>
<input placeholder="a word" value="{{said}}" bindinput="say" />
<view>said {{said}}</view>
<view>answer {{answer}}</view>
<comp i="{{deep}}" />`,
  json: '{"usingComponents":{"comp":"../../comp"}}',
};

const files: Record<string, string> = {
  'app.json': JSON.stringify({
    pages: ['pages/one/index', 'pages/two/index', 'pages/tab/index', 'pages/tab2/index'],
    subPackages: [
      { root: 'extra', pages: ['three/index'] },
      { root: 'other', pages: ['four/index'] },
    ],
    tabBar: {
      list: [
        { pagePath: 'pages/tab/index', text: 'Tab' },
        { pagePath: 'pages/tab2/index', text: 'Next' },
      ],
    },
  }),
  'app.js': 'App({ onLaunch(options) { this.launched = options.path; } });',
  'comp.js': `
Component({
  properties: { i: { type: Object, value: {} } },
  methods: { press() { getCurrentPages()[0].inner(); } },
});`,
  'comp.json': '{"component":true,"usingComponents":{"comp":"./comp"}}',
  'comp.wxml': `
<view bindtap="press"><text>{{i.nn}}</text></view>
<comp wx:for="{{i.cn}}" wx:key="nn" i="{{item}}" />`,
  'pages/one/index.js': one.js,
  'pages/one/index.wxml': one.wxml,
  'pages/one/kinds.wxs': "module.exports = { nameOf: function (one) { return 'kind_' + one.nn; } };",
  'pages/one/index.json': one.json,
  'pages/two/index.js': `
Page({
  data: {},
  onLoad(query) { this.setData({ name: query.name }); },
  again() { wx.navigateTo({ url: '/pages/two/index' }); },
  code() { wx.login({ success: ({ code }) => this.show(code) }); },
  show(title) { wx.showModal({ title, success: (end) => this.setData({ end: end.confirm }) }); },
});`,
  'pages/two/index.wxml': `
<view>two {{name}}</view><button bindtap="again">again</button>
<button bindtap="code">code</button><view>end {{end}}</view>`,
  'pages/two/index.json': '{}',
  'pages/tab/index.js': 'Page({ data: { n: 0 }, onShow() { this.setData({ n: this.data.n + 1 }); } });',
  'pages/tab/index.wxml': '<view>tab shown {{n}}</view>',
  'pages/tab/index.json': '{}',
  'pages/tab2/index.js': 'Page({});',
  'pages/tab2/index.wxml': '<view>next tab</view>',
  'pages/tab2/index.json': '{}',
  'extra/three/index.js': "require('../own'); Page({});",
  'extra/own.js': 'module.exports = 1;',
  'extra/three/index.wxml': '<view>three</view>',
  'extra/three/index.json': '{}',
  'other/four/index.js': "require('../../extra/own'); Page({});",
  'other/four/index.wxml': '<view>four</view>',
  'other/four/index.json': '{}',
};

/** A mini-program of a few lines, written by hand, to see that the fake WeChat behaves. */
export function writeTinyApp(): { root: string; remove(): void } {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'huiyou-tiny-'));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  return { root, remove: () => fs.rmSync(root, { recursive: true, force: true }) };
}
