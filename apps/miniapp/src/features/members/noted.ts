import type { BodyIn } from '@huiyou/contracts/api';
import { noteLimits } from '@huiyou/domain/membership/bond';

/** What the host writes down about a member; `tag` is the one being typed. */
export type Noted = { note: string; tags: readonly string[]; tag: string };

/** With a tag more: tidied, once, and no more of them than there may be. */
export function withTag(noted: Noted, tag: string): Noted {
  const tidy = tag.trim().replace(/\s+/g, ' ');
  const has = tidy === '' || noted.tags.includes(tidy);
  if (has || isFull(noted)) return { ...noted, tag: has ? '' : noted.tag };
  return { ...noted, tags: [...noted.tags, tidy], tag: '' };
}

export function withoutTag(noted: Noted, tag: string): Noted {
  return { ...noted, tags: noted.tags.filter((one) => one !== tag) };
}

export function isFull({ tags }: Pick<Noted, 'tags'>): boolean {
  return tags.length >= noteLimits.tags;
}

/** As it is sent: the tag half typed goes with it. */
export function noteBody(noted: Noted): BodyIn<'PUT /members/:bondId/note'> {
  const { note, tags } = withTag(noted, noted.tag);
  const text = note.trim();
  return { note: text === '' ? null : text, tags: [...tags] };
}
