const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A whole number from 0 to 99 in Chinese figures, as it is read: 十, 十二, 三十七. Larger ones stay Arabic. */
export function chineseNumber(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

/** How many of something: two is 两 before a measure word (两位, 两天), every other number as it is read. */
export function chineseCount(count: number): string {
  return count === 2 ? '两' : chineseNumber(count);
}
