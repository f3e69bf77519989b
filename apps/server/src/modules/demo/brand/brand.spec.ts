import { nameLimits } from '@huiyou/domain/identity/display-name';
import { invitationLimits } from '@huiyou/domain/invitations/outcome';
import { hostLimits } from '@huiyou/domain/kos/host';
import { orgLimits } from '@huiyou/domain/stores/org';
import { missingSections, neededSections, topicFits, unfitSections } from '@huiyou/domain/questions/full-answer';
import { questionLimits, reopenDays } from '@huiyou/domain/questions/question-steps';
import { textFault, tidyText } from '@huiyou/domain/text/plain-text';
import { tiers } from '@huiyou/domain/tiers/tiers';
import { terms, termsText } from '@huiyou/words/terms';
import { describe, expect, it } from '@jest/globals';
import { hosts } from './hosts.ts';
import { invitations } from './invitations.ts';
import { guests, members, staff } from './members.ts';
import { branches, stores } from './places.ts';
import { questions } from './questions.ts';
import { complaints, guestQuestions, notes, wishes } from './waiting.ts';
import { topics } from './topics.ts';
import type { Ago, QuestionSeed } from './types.ts';

const hostOf = (key: string) => hosts.find((host) => host.key === key)!;
const memberOf = (key: string) => members.find((member) => member.key === key)!;
const topicOf = (key: string) => topics.find((topic) => topic.key === key)!;
const keysOf = (rows: readonly { key: string }[]) => rows.map((row) => row.key);
const day = 1440;

/** Minutes of the day at which it was asked, or null when that depends on now. */
const minuteOf = (asked: Ago) => ('at' in asked ? Number(asked.at.slice(0, 2)) * 60 + Number(asked.at.slice(3)) : null);
/** Whole days before today on which something `after` minutes later happened. */
const daysAgo = (asked: Ago, after = 0) =>
  'days' in asked ? asked.days - Math.floor((minuteOf(asked)! + after) / day) : (asked.minutes - after) / day;

/** Every written text of the brand with where it stands. */
function texts(): [string, string][] {
  return [
    ...hosts.flatMap((host): [string, string][] => [
      [host.key, host.line],
      [host.key, host.welcome],
      [host.key, host.name],
      [host.key, host.clubName],
    ]),
    ...[...members, ...guests].flatMap((person): [string, string][] => [
      [person.key, person.name],
      ...(person.facts ?? []).map((fact): [string, string] => [person.key, fact.text]),
    ]),
    ...staff.map((person): [string, string] => [person.key, person.name]),
    ...[...branches, ...stores].map((place): [string, string] => [place.key, place.name]),
    ...stores.map((store): [string, string] => [store.key, store.address]),
    ...topics.flatMap((topic) => [topic.name, ...topic.sections].map((text): [string, string] => [topic.key, text])),
    ...questions.flatMap((question) => textsOf(question).map((text): [string, string] => [question.key, text])),
    ...invitations.flatMap((letter): [string, string][] => [
      [letter.key, letter.addressee],
      [letter.key, letter.letter],
    ]),
    ...guestQuestions.map(({ guestKey, text }): [string, string] => [guestKey, text]),
    ...notes.flatMap(({ memberKey, note, tags }) =>
      [...(note ? [note] : []), ...tags].map((text): [string, string] => [memberKey, text]),
    ),
    ...[...wishes, ...complaints].map(({ memberKey, words }): [string, string] => [memberKey, words]),
    ...terms.paragraphs.flatMap(({ heading, text }): [string, string][] => [
      ['terms', heading],
      ['terms', text],
    ]),
  ];
}

function textsOf(question: QuestionSeed): string[] {
  return [
    question.text,
    ...(question.additions ?? []).map((addition) => addition.text),
    ...(question.firstReply ? [question.firstReply.text] : []),
    ...(question.fullAnswer?.sections ?? []).map((section) => section.text),
    ...(question.missing ? [question.missing.text] : []),
  ];
}

describe('the demo brand', () => {
  it('has three hosts, thirty members, five guests, an operator and a lead, each with a key of its own', () => {
    expect([hosts.length, members.length, guests.length, staff.length]).toEqual([3, 30, 5, 2]);
    expect(hosts.map((host) => members.filter((member) => member.hostKey === host.key).length)).toEqual([16, 9, 5]);
    for (const keys of [[...hosts, ...members, ...guests, ...staff], topics, questions, invitations].map(keysOf)) {
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(new Set(members.map((member) => member.tier))).toEqual(new Set(tiers));
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(questions.length).toBeLessThanOrEqual(80);
  });

  it('has six topics that differ, one of them quick, and hosts who stand in for each other', () => {
    expect(topics).toHaveLength(6);
    expect(topics.filter((topic) => topic.quick)).toHaveLength(1);
    expect(topics.every(topicFits)).toBe(true);
    expect(new Set(topics.map(({ sections, minima }) => JSON.stringify([sections, minima]))).size).toBe(6);
    expect(new Set(hosts.map(({ kind }) => kind))).toEqual(new Set(['office', 'roster']));
    for (const { key, standInKey } of hosts) {
      expect(keysOf(hosts)).toContain(standInKey);
      expect(standInKey).not.toBe(key);
    }
  });

  it('refers only to what exists', () => {
    for (const { branchKey } of stores) expect(keysOf(branches)).toContain(branchKey);
    for (const { storeKey } of hosts) expect(keysOf(stores)).toContain(storeKey);
    for (const { role, placeKey } of staff)
      expect(placeKey !== undefined && keysOf(branches).includes(placeKey)).toBe(role === 'lead');
    for (const person of [...members, ...guests]) expect(keysOf(hosts)).toContain(person.hostKey);
    for (const question of questions) {
      expect(keysOf(members)).toContain(question.memberKey);
      expect(keysOf(topics)).toContain(question.topicKey);
    }
    for (const letter of invitations) {
      expect(keysOf(hosts)).toContain(letter.hostKey);
      for (const taker of letter.takenBy) expect(memberOf(taker).hostKey).toBe(letter.hostKey);
      const guest = [...guests, ...members].find((person) => person.key === letter.guestKey);
      if (letter.guestKey !== null) expect(guest?.hostKey).toBe(letter.hostKey);
      const cited = letter.facts.map((index) => guest?.facts?.[index]);
      expect(cited.every((fact) => fact && !fact.waiting)).toBe(true);
    }
    const portraits = ['chen', 'fang', 'he', 'li', 'luo', 'shen', 'tang', 'wang', 'zheng'];
    for (const { portrait } of [...hosts, ...members]) {
      if (portrait) expect(portraits.map((name) => `/media/portraits/${name}.svg`)).toContain(portrait);
    }
  });

  it('keeps every limit', () => {
    for (const { name, address } of stores) {
      expect(name.length).toBeLessThanOrEqual(orgLimits.name);
      expect(address.length).toBeLessThanOrEqual(orgLimits.address);
    }
    for (const { welcome } of hosts) expect(welcome.length).toBeLessThanOrEqual(hostLimits.welcome);
    for (const host of hosts) {
      expect(host.line.length).toBeLessThanOrEqual(hostLimits.line);
      expect(host.clubName.length).toBeLessThanOrEqual(nameLimits.clubName);
      expect(host.capacity).toBeGreaterThan(members.filter((member) => member.hostKey === host.key).length);
      for (const { weekday, from, to } of host.roster) {
        expect(weekday >= 1 && weekday <= 7 && from >= 0 && from < to && to <= day).toBe(true);
      }
    }
    for (const { name } of [...hosts, ...members, ...guests, ...staff]) {
      expect(name.length).toBeLessThanOrEqual(nameLimits.displayName);
    }
    for (const person of [...members, ...guests]) {
      expect((person.facts ?? []).length).toBeLessThanOrEqual(invitationLimits.facts);
      for (const fact of person.facts ?? []) expect(fact.text.length).toBeLessThanOrEqual(30);
    }
    for (const question of questions) {
      expect([...question.text].length).toBeLessThanOrEqual(200);
      expect(question.text.length).toBeLessThanOrEqual(questionLimits.text);
      expect((question.additions ?? []).length).toBeLessThanOrEqual(questionLimits.additions);
      for (const { text } of question.additions ?? []) expect(text.length).toBeLessThanOrEqual(questionLimits.addition);
      expect(question.firstReply?.text.length ?? 0).toBeLessThanOrEqual(questionLimits.reply);
      expect(question.missing?.text.length ?? 0).toBeLessThanOrEqual(questionLimits.missing);
    }
    for (const letter of invitations) {
      expect(letter.letter.length).toBeLessThanOrEqual(invitationLimits.letter);
      expect(letter.addressee.length).toBeLessThanOrEqual(invitationLimits.addressee);
      expect(letter.facts.length).toBeLessThanOrEqual(invitationLimits.facts);
      expect(letter.days).toBeLessThanOrEqual(invitationLimits.expiresInDays);
      expect(letter.uses).toBeLessThanOrEqual(letter.kind === 'personal' ? 1 : invitationLimits.openUses);
    }
  });

  it('gives every full answer the sections of its topic, and every reply after its question', () => {
    for (const question of questions) {
      const { additions = [], firstReply, fullAnswer, missing } = question;
      if (fullAnswer) {
        const topic = topicOf(question.topicKey);
        const needed = neededSections(topic, question.tier ?? memberOf(question.memberKey).tier);
        expect([question.key, missingSections({ ...topic, needed }, fullAnswer.sections)]).toEqual([question.key, []]);
        expect([question.key, unfitSections(topicOf(question.topicKey), fullAnswer.sections)]).toEqual([
          question.key,
          [],
        ]);
      }
      if (firstReply && fullAnswer) expect(firstReply.after).toBeLessThan(fullAnswer.after);
      if (missing) expect(missing.after).toBeGreaterThan(fullAnswer!.after);
      const last = missing?.after ?? fullAnswer?.after ?? firstReply?.after ?? question.withdrawn?.after ?? 0;
      expect([question.key, daysAgo(question.asked, last) >= 0]).toEqual([question.key, true]);
      if ('minutes' in question.asked) {
        for (const step of [...additions, ...(question.seen ? [question.seen] : [])]) {
          expect(step.after).toBeLessThan(question.asked.minutes);
        }
      }
    }
  });

  it('lets nobody ask, join or be met before it was possible', () => {
    for (const member of members)
      expect(member.joinedDaysAgo).toBeLessThanOrEqual(hostOf(member.hostKey).foundedDaysAgo);
    for (const person of [...members, ...guests]) {
      const met = person.metDaysAgo ?? Number.POSITIVE_INFINITY;
      for (const fact of person.facts ?? []) expect(fact.daysAgo).toBeLessThanOrEqual(met);
    }
    for (const guest of guests) expect(guest.metDaysAgo).toBeLessThanOrEqual(180);
    for (const question of questions) {
      const member = memberOf(question.memberKey);
      const known = Math.max(member.joinedDaysAgo, member.metDaysAgo ?? 0);
      expect([question.key, daysAgo(question.asked) <= known]).toEqual([question.key, true]);
    }
    for (const letter of invitations) {
      expect(letter.takenBy.length).toBeLessThanOrEqual(letter.uses);
      for (const { joinedDaysAgo } of letter.takenBy.map(memberOf)) {
        expect(joinedDaysAgo).toBeLessThanOrEqual(letter.writtenDaysAgo);
        expect(joinedDaysAgo).toBeGreaterThan(letter.writtenDaysAgo - letter.days);
      }
    }
  });

  it('writes replies only in the hours a host works', () => {
    for (const question of questions) {
      const start = minuteOf(question.asked);
      const { roster } = hostOf(memberOf(question.memberKey).hostKey);
      for (const step of [question.firstReply, question.fullAnswer]) {
        if (start === null || !step) continue;
        const at = (start + step.after) % day;
        expect([question.key, roster.some((shift) => shift.from <= at && at <= shift.to)]).toEqual([
          question.key,
          true,
        ]);
      }
    }
  });

  it('counts thirty-seven questions of 沈若禾, in order, the last one open and thirty-five complete', () => {
    const hers = questions.filter((question) => question.memberKey === 'shen');
    expect(hers.map((question) => question.key)).toEqual(
      Array.from({ length: 37 }, (_, index) => `shen-${String(index + 1).padStart(2, '0')}`),
    );
    const when = hers.map((question) => daysAgo(question.asked));
    expect(when).toEqual([...when].sort((a, b) => b - a));
    expect(hers.filter((question) => question.confirmed).length).toBe(35);
    expect(hers.at(-1)?.firstReply).toBeUndefined();
  });

  it('reaches every state of a question, an empty queue and an empty history', () => {
    const at = (hostKey: string) => questions.filter((question) => memberOf(question.memberKey).hostKey === hostKey);
    const waiting = (rows: QuestionSeed[]) =>
      rows.filter((row) => row.missing || (!row.firstReply && !row.fullAnswer && !row.withdrawn));
    const chen = at('chen');
    expect(waiting(chen).filter((row) => !row.missing).length).toBe(7);
    expect(waiting(chen).filter((row) => memberOf(row.memberKey).tier === 'confidant').length).toBe(1);
    expect(waiting(chen).filter((row) => row.missing).length).toBe(1);
    expect(chen.filter((row) => row.firstReply && !row.fullAnswer).length).toBe(1);
    expect(chen.filter((row) => row.unread).length).toBe(1);
    expect(chen.filter((row) => row.withdrawn).length).toBe(1);
    const undecided = chen.filter((row) => row.fullAnswer && !row.confirmed && !row.unread && !row.missing);
    expect(undecided.map((row) => row.memberKey).sort()).toEqual(['du', 'shen']);
    for (const row of undecided) expect(daysAgo(row.asked, row.fullAnswer!.after)).toBeLessThan(reopenDays);
    expect(waiting(at('he')).length).toBe(2);
    expect(at('qiu').every((row) => row.confirmed)).toBe(true);
    expect(questions.some((row) => row.memberKey === 'lizi')).toBe(false);
  });

  it('has letters taken, waiting, expired, taken back and used up', () => {
    const state = (key: string) => {
      const letter = invitations.find((row) => row.key === key)!;
      if (letter.revoked) return 'revoked';
      if (letter.takenBy.length === letter.uses) return 'used-up';
      return letter.writtenDaysAgo >= letter.days ? 'expired' : 'waiting';
    };
    expect(keysOf(invitations).map((key) => [key, state(key)])).toEqual([
      ['letter-to-shen', 'used-up'],
      ['letter-to-lu', 'waiting'],
      ['letter-to-cheng', 'waiting'],
      ['open-one-bean', 'waiting'],
      ['letter-to-meng', 'expired'],
      ['letter-to-xiaoxie', 'revoked'],
      ['open-clinic', 'used-up'],
      ['letter-to-qian', 'waiting'],
      ['open-late-table', 'waiting'],
    ]);
  });

  it('says nothing the brand would not say', () => {
    const forbidden = /[！!您亲抢]|立即|马上|仅剩|错过|专享|尊享|福利|羊毛|激活|触达|尽快|用户|粉丝|客服/;
    // Only “ ” quote; half-width commas and figures without a space, dates excepted, are slips of the pen.
    const untidy = /["'「」…]|,|[\u4e00-\u9fff]\d(?!\d*[月日年])|\d[\u4e00-\u9fff](?<!\d[月日年])/;
    for (const [where, text] of texts()) {
      expect([where, text, textFault(text), forbidden.exec(text)?.[0]]).toEqual([where, text, null, undefined]);
      expect(tidyText(text)).toBe(text);
      expect([where, text, untidy.exec(text)?.[0]]).toEqual([where, text, undefined]);
    }
  });

  it('puts the name of the brand into the terms', () => {
    const written = termsText('雾坡咖啡')
      .paragraphs.map(({ text }) => text)
      .join('');
    expect(written).toContain('雾坡咖啡');
    expect(written).not.toContain('{');
    expect(written.length).toBeGreaterThanOrEqual(500);
    expect(written.length).toBeLessThanOrEqual(700);
  });
});
