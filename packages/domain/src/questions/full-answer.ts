import { questionLimits } from './question-steps.ts';

/** A topic's sections: the first is the conclusion; a quick topic needs it only (P3). */
export type Topic = { id: string; name: string; sections: readonly string[]; quick: boolean };
export type Section = { name: string; text: string };

export const defaultSections = ['结论', '理由', '做法', '注意', '之后'] as const;
/** The section whose lines are steps. */
export const stepsSection = '做法';

/** Sections that the topic asks for and the draft leaves empty. The host sees them before sending. */
export function missingSections(topic: Pick<Topic, 'sections' | 'quick'>, draft: readonly Section[]): string[] {
  const needed = topic.quick ? topic.sections.slice(0, 1) : topic.sections;
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
