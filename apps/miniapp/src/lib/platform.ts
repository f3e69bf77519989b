// Fine for a branch inside a function. Where a module must be absent from the other build, write
// `process.env.TARO_ENV === 'h5'` or `process.env.HUIYOU_DEMO === '1'` around its import() or require() itself:
// only a literal comparison is decided before the bundler follows the import.

/** True in WeChat. */
export const isWeapp = process.env.TARO_ENV === 'weapp';

/** True in the browser build. */
export const isH5 = process.env.TARO_ENV === 'h5';
