// Taro's preset reads TARO_ENV itself; the targets follow the base library floor (2.32.3), whose engines run ES2017.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: { allowDeclareFields: true },
        targets: { ios: '12', android: '7', chrome: '66' },
      },
    ],
  ],
};
