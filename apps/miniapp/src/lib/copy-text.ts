import Taro from '@tarojs/taro';
import { isH5 } from './platform';

/**
 * Copies a text. True: the reader has still to be told; false: the platform has said so by itself, as WeChat does,
 * and Taro where a browser gives no clipboard of its own (a page without HTTPS). Throws when nothing was copied.
 */
export async function copyText(text: string): Promise<boolean> {
  if (isH5 && window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  await Taro.setClipboardData({ data: text });
  return false;
}
