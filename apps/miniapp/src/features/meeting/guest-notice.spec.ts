import { expect, test } from '@jest/globals';
import { acquaintanceRules } from '@huiyou/domain/acquaintances/acquaintance';
import { guestNoticeVersion } from '@huiyou/domain/identity/roles';
import { chineseNumber } from '@huiyou/domain/text/chinese-number';
import { guestNotice, guestNoticeText } from '@huiyou/words/guest-notice';

const all = guestNoticeText('雾坡咖啡')
  .paragraphs.map(({ text }) => text)
  .join('');

test('the notice that is read is the version that is agreed to', () => {
  expect(guestNotice.version).toBe(guestNoticeVersion);
});

test('the notice says the numbers of the rules', () => {
  const { guestQuestionMinutes, openGuestQuestions, keptDays } = acquaintanceRules;
  expect(all).toContain(`至多${chineseNumber(openGuestQuestions)}问`);
  expect(all).toContain(`${chineseNumber(guestQuestionMinutes / 60)}个值班小时`);
  expect([keptDays, all.includes('一百八十天')]).toEqual([180, true]);
});

test('the brand stands where it belongs', () => {
  expect(all).toContain('雾坡咖啡');
  expect(all).not.toContain('{brand}');
});
