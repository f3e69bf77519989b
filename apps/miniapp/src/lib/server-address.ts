/** Where the server is: on H5 where the page came from, in WeChat the address the build was made for. */
export const serverAddress = process.env.TARO_ENV === 'h5' ? '' : (process.env.HUIYOU_SERVER ?? '');

/** The whole address of a picture that the server names by path. */
export function mediaAddress(path: string | null): string | null {
  return path === null ? null : `${serverAddress}${path}`;
}
