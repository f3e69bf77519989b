import type { Club, Person } from './club.ts';

/** Every one of these sections with a sentence in it. */
export function allSections(names: readonly string[], text = '用九十二度的水。'): { name: string; text: string }[] {
  return names.map((name) => ({ name, text: `${name}：${text}` }));
}

/** From now on this question is past 80 % of its promise. */
export async function pastNudge(club: Club, id: string): Promise<void> {
  await club.write('UPDATE question SET nudgeAt = ? WHERE id = ?', [club.clock.now(), id]);
}

/** `standIn` may take over what comes near its end with `host`. */
export async function makeStandIn(club: Club, host: Person, standIn: Person): Promise<void> {
  await club.write('UPDATE kos SET standInKosId = ? WHERE id = ?', [
    await club.kosIdOf(standIn),
    await club.kosIdOf(host),
  ]);
}
