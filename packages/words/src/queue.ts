/** The rule of order, generated nowhere else: `nextInQueue` in packages/domain is its function. */
export const queueRule = '置顶先答；每答两条置顶，必先答一条已超时的。';
/** Its second half, where 置顶 stands beside it already. */
export const queueRuleShort = '每答两条置顶，必先答一条已超时的';

/** 18 分, 2 时 28, 3 时 */
export function span(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} 分`;
  return rest === 0 ? `${hours} 时` : `${hours} 时 ${String(rest).padStart(2, '0')}`;
}
