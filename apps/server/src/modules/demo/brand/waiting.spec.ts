import { noteLimits } from '@huiyou/domain/membership/bond';
import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { wishLimits } from '@huiyou/domain/wishes/wish';
import { describe, expect, it } from '@jest/globals';
import { hosts } from './hosts.ts';
import { guests, members } from './members.ts';
import { absences, complaints, guestQuestions, notes, wishes } from './waiting.ts';

const keysOf = (rows: readonly { key: string }[]) => rows.map((row) => row.key);
const memberOf = (key: string) => members.find((member) => member.key === key)!;
const day = 1440;

describe('the demo brand', () => {
  it('has something waiting on every page: an absence ahead, guests asking, notes, a wish and a complaint', () => {
    for (const { hostKey, standInKey, inDays } of absences) {
      expect([keysOf(hosts).includes(standInKey), hostKey === standInKey, inDays > 1]).toEqual([true, false, true]);
    }
    for (const { guestKey, text, minutesAgo } of guestQuestions) {
      expect(guests.find((guest) => guest.key === guestKey)?.metDaysAgo).toBeGreaterThan(minutesAgo / day);
      expect(text.length).toBeLessThanOrEqual(questionLimits.text);
    }
    for (const { memberKey, note, tags } of notes) {
      expect([keysOf(members).includes(memberKey), new Set(tags).size]).toEqual([true, tags.length]);
      expect(note?.length ?? 0).toBeLessThanOrEqual(noteLimits.note);
      expect(tags.length).toBeLessThanOrEqual(noteLimits.tags);
      for (const tag of tags) expect(tag.length).toBeLessThanOrEqual(noteLimits.tag);
    }
    expect(new Set(notes.map(({ memberKey }) => memberOf(memberKey).hostKey))).toEqual(new Set(keysOf(hosts)));
    for (const { memberKey, toKey } of wishes)
      expect([keysOf(hosts).includes(toKey), toKey === memberOf(memberKey).hostKey]).toEqual([true, false]);
    for (const { memberKey, words } of [...wishes, ...complaints]) {
      expect(keysOf(members)).toContain(memberKey);
      expect(words.length).toBeLessThanOrEqual(wishLimits.words);
    }
    expect([absences, guestQuestions, wishes, complaints].map((rows) => rows.length)).toEqual([1, 2, 1, 1]);
  });
});
