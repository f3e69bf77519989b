import Taro from '@tarojs/taro';

const home = '/pages/home/index';

/** One page back; from a page somebody came to directly (a code, a message), to the first tab. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.reLaunch({ url: home });
}
