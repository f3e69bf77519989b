const kinds: Record<string, string[]> = {
  选中的照片或视频: ['chooseImage', 'chooseMedia', 'chooseVideo'],
  选中的文件: ['chooseMessageFile'],
  昵称与头像: ['getUserInfo', 'getUserProfile', 'chooseAvatar', 'userInfo', 'nickname'],
  手机号: ['getPhoneNumber', 'getRealtimePhoneNumber'],
  位置信息: [
    'getLocation',
    'getFuzzyLocation',
    'startLocationUpdate',
    'startLocationUpdateBackground',
    'onLocationChange',
    'chooseLocation',
    'choosePoi',
  ],
  通讯地址: ['chooseAddress'],
  发票信息: ['chooseInvoice', 'chooseInvoiceTitle'],
  微信运动步数: ['getWeRunData'],
  车牌号: ['chooseLicensePlate'],
  剪切板: ['setClipboardData', 'getClipboardData'],
  麦克风: ['startRecord', 'getRecorderManager', 'joinVoIPChat'],
  摄像头: ['createCameraContext', 'createVKSession', 'createLivePusherContext'],
  蓝牙: ['openBluetoothAdapter', 'createBLEPeripheralServer'],
  '相册（仅写入）': ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'],
  '通讯录（仅写入）': ['addPhoneContact'],
  '日历（仅写入）': ['addPhoneCalendar', 'addPhoneRepeatCalendar'],
  传感器: ['startAccelerometer', 'startCompass', 'startGyroscope', 'startDeviceMotionListening'],
};

/** What WeChat counts as private data, by the API or opening that gives it. */
export const privateData: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds).flatMap(([data, uses]) => uses.map((use): [string, string] => [use, data])),
);
