import Taro from '@tarojs/taro';
import { isWeapp } from './platform';

const usual = 16;
const most = 1.6;
const reflowFrom = 1.25;

/** What `font-size: medium` is here: the reader's own size, whatever the root element is set to. */
function browserTextSize(): number {
  const probe = document.createElement('span');
  probe.style.cssText = 'position:absolute;visibility:hidden;font-size:medium';
  document.body.appendChild(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size;
}

function wechatTextSize(): number {
  // Taro's type of getAppBaseInfo does not know this field; WeChat has filled it since 2.23.4.
  const info: object = Taro.canIUse('getAppBaseInfo') ? Taro.getAppBaseInfo() : Taro.getSystemInfoSync();
  return (info as { fontSizeSetting?: number }).fontSizeSetting ?? usual;
}

let scale: number | undefined;

/** How much larger than usual the reader wants text: 1 to 1.6. */
export function textScale(): number {
  if (scale === undefined) {
    const size = isWeapp ? wechatTextSize() : browserTextSize();
    scale = Math.min(Math.max((size || usual) / usual, 1), most);
  }
  return scale;
}

/** From 1.25 up pages re-flow: second columns go below, rulers give way to their sentences. */
export function isLargeText(): boolean {
  return textScale() >= reflowFrom;
}
