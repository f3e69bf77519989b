import { type Tier, tiers } from '../tiers/tiers.ts';
import { questionLimits } from './question-steps.ts';

/** A topic's sections: the first is the conclusion; a quick topic needs it only (P3). */
export type Topic = { id: string; name: string; sections: readonly string[]; quick: boolean };

/** How many of a topic's sections, from the first on, a full answer needs at least: by tier (P3). */
export type Minima = Readonly<Record<Tier, number>>;

/** What a question of this tier needs: the conclusion only where the topic is quick. */
export function neededSections(
  { sections, quick, minima }: Pick<Topic, 'sections' | 'quick'> & { minima: Minima },
  tier: Tier,
): number {
  return quick ? 1 : Math.max(1, Math.min(minima[tier], sections.length));
}

/** Every section for everybody: what topics ask for until an operator says otherwise. */
export function allSections(sections: readonly string[]): Minima {
  const all = sections.length;
  return { acquainted: all, familiar: all, close: all, confidant: all };
}

/** A topic can be chosen: one to eight sections of different names, and a minimum for each tier that never falls. */
export function topicFits({ sections, minima }: { sections: readonly string[]; minima: Minima }): boolean {
  const counts = tiers.map((tier) => minima[tier]);
  const rising = counts.every((count, index) => count >= (counts[index - 1] ?? 1) && count <= sections.length);
  return (
    sections.length >= 1 &&
    sections.length <= topicLimits.sections &&
    new Set(sections).size === sections.length &&
    rising
  );
}

export const topicLimits = { name: 12, section: 12, sections: 8, topics: 24 } as const;
export type Section = { name: string; text: string };

export const defaultSections = ['结论', '理由', '做法', '注意', '之后'] as const;
/** The section whose lines are steps. */
export const stepsSection = '做法';

/** Sections that the topic asks for and the draft leaves empty. The host sees them before sending. */
export function missingSections(
  { sections, needed: count }: { sections: readonly string[]; needed: number },
  draft: readonly Section[],
): string[] {
  const needed = sections.slice(0, count);
  const written = new Set(draft.filter((section) => section.text.trim() !== '').map((section) => section.name));
  return needed.filter((name) => !written.has(name));
}

/** Sections of a draft that the topic does not know, or that are written twice or too long. */
export function unfitSections(topic: Pick<Topic, 'sections'>, draft: readonly Section[]): string[] {
  const seen = new Set<string>();
  return draft
    .filter((section) => {
      const repeated = seen.has(section.name);
      seen.add(section.name);
      return repeated || !topic.sections.includes(section.name) || section.text.length > questionLimits.section;
    })
    .map((section) => section.name);
}
