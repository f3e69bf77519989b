import type { Thread } from './use-thread';

type Draft = NonNullable<Thread['draft']>;
type Sections = Draft['sections'];

/** What is written of an answer: the first reply, and the sections by name. */
export type Written = { reply: string; sections: Record<string, string> };

export const nothingWritten: Written = { reply: '', sections: {} };

/** The sections that hold something, in the topic's order. */
export function sectionsOf({ sections }: Written, names: readonly string[]): Sections {
  return names.map((name) => ({ name, text: (sections[name] ?? '').trim() })).filter(({ text }) => text !== '');
}

/** A draft of the server as it is written on. */
export function writtenOf({ reply, sections }: Pick<Draft, 'reply' | 'sections'>): Written {
  return { reply, sections: Object.fromEntries(sections.map(({ name, text }) => [name, text])) };
}

/** Every part that holds something. */
export function partsWritten({ reply, sections }: Written): string[] {
  return [reply, ...Object.values(sections)].map((part) => part.trim()).filter((part) => part !== '');
}

export const isBlank = (written: Written): boolean => partsWritten(written).length === 0;

/** Whether both say the same. */
export function sameWritten(one: Written, other: Written): boolean {
  const names = [...new Set([...Object.keys(one.sections), ...Object.keys(other.sections)])];
  const same = (name: string) => (one.sections[name] ?? '').trim() === (other.sections[name] ?? '').trim();
  return one.reply.trim() === other.reply.trim() && names.every(same);
}

/** An answer of the library, put into the sections asked for here; one without a place goes to the conclusion. */
export function filledFrom(from: Sections, names: readonly string[]): Record<string, string> {
  const first = names[0];
  if (first === undefined) return {};
  const placed = from.filter(({ name }) => names.includes(name));
  const filled = Object.fromEntries(placed.map(({ name, text }) => [name, text]));
  const conclusion = filled[first] ?? from[0]?.text ?? '';
  return { ...filled, [first]: conclusion };
}

type Known = { server: Draft | null; written: Written; base: number; clean: Written };
export type Adopted =
  | { kind: 'keep'; base: number }
  | { kind: 'save'; base: number }
  | { kind: 'take'; base: number; written: Written; lost: Written | null };

/**
 * What to do with the server's draft beside what is written here. `base` is the number this device went on from, `clean`
 * what it last knew to be kept. A newer one of another device is taken; words that are not in it are handed back as lost.
 */
export function adoptDraft({ server, written, base, clean }: Known): Adopted {
  const n = server?.n ?? 0;
  const there = server ? writtenOf(server) : nothingWritten;
  if (sameWritten(written, there)) return { kind: 'keep', base: n };
  if (n > base) {
    const lost = isBlank(written) || sameWritten(written, clean) ? null : written;
    return { kind: 'take', base: n, written: there, lost };
  }
  return isBlank(written) && server ? { kind: 'take', base: n, written: there, lost: null } : { kind: 'save', base: n };
}
