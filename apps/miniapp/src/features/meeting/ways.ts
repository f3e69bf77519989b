import Taro from '@tarojs/taro';

/** In place of this page: a card or a door has done its work once one is on the other side. */
export const toMet = (id: string): void => void Taro.redirectTo({ url: `/pages-guest/met/index?id=${id}` });
export const toHome = (): void => void Taro.switchTab({ url: '/pages/home/index' });
export const toHostTab = (): void => void Taro.switchTab({ url: '/pages/kos/index' });
export const toNameCards = (): void => void Taro.redirectTo({ url: '/pages-host/name-cards/index' });
export const toNotice = (): void => void Taro.navigateTo({ url: '/pages-guest/notice/index' });
