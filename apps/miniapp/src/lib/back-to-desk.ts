import Taro from '@tarojs/taro';

/** One page back; from a host's page somebody came to directly, to the queue. */
export function backToDesk(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.reLaunch({ url: '/pages-host/desk/index' });
}
