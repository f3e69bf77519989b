import { mergeInternalComponents } from '@tarojs/shared';
import table from './aria-attributes.json';

// Attribute names are shortened to their place in this table; template and runtime must count alike.
if (process.env.TARO_ENV === 'weapp') {
  mergeInternalComponents(Object.fromEntries(table.elements.map((name) => [name, { ...table.attributes }])));
}
