import type { BodyIn, Reply } from '@huiyou/contracts/api';
import { defaultSections, topicLimits } from '@huiyou/domain/questions/full-answer';
import { type Tier, tiers } from '@huiyou/domain/tiers/tiers';

export type Topic = Reply<'GET /topics'>['topics'][number];
export type TopicDraft = BodyIn<'POST /topics'>;
export type TopicFault = 'name-empty' | 'section-empty' | 'section-twice' | 'minima-fall';

const ofTiers = (make: (tier: Tier) => number) =>
  Object.fromEntries(tiers.map((tier) => [tier, make(tier)])) as Record<Tier, number>;

/** A topic ready to be edited; a new one begins with the usual sections. */
export function draftOf(topic: Topic | null): TopicDraft {
  if (topic === null) {
    const sections = [...defaultSections];
    return { name: '', sections, quick: false, minima: ofTiers(() => sections.length), offered: true };
  }
  const { name, sections, quick, minima, offered } = topic;
  return { name, sections: [...sections], quick, minima: { ...minima }, offered };
}

/** The same with other sections: no tier needs more than there are; who needed all of them still does. */
export function withSections(draft: TopicDraft, sections: string[]): TopicDraft {
  const before = draft.sections.length;
  const after = sections.length;
  const minima = ofTiers((tier) => {
    const needed = draft.minima[tier];
    return Math.max(1, needed === before ? after : Math.min(needed, after));
  });
  return { ...draft, sections, minima };
}

/** Whether another section can be added. */
export const hasRoom = ({ sections }: TopicDraft): boolean => sections.length < topicLimits.sections;

/** What keeps a topic from being kept, or null. */
export function topicFault({ name, sections, minima }: TopicDraft): TopicFault | null {
  if (name.trim() === '') return 'name-empty';
  const names = sections.map((section) => section.trim());
  if (names.some((section) => section === '')) return 'section-empty';
  if (new Set(names).size !== names.length) return 'section-twice';
  const counts = tiers.map((tier) => minima[tier]);
  return counts.every((count, index) => count >= (counts[index - 1] ?? 1)) ? null : 'minima-fall';
}

/** The ids with the one at `at` moved by one place; the same where there is no further. */
export function moved(ids: readonly string[], at: number, by: 1 | -1): string[] {
  const to = at + by;
  const [here, there] = [ids[at], ids[to]];
  if (here === undefined || there === undefined) return [...ids];
  return ids.map((id, index) => (index === at ? there : index === to ? here : id));
}
