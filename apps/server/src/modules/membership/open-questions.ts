/** Open questions in a host's queue, and how many are past due. */
export type OpenCount = { open: number; pastDue: number };

/** How busy hosts are. `questions` provides it; those who propose hosts or look after them ask. */
export abstract class OpenQuestions {
  /** By host; hosts without open questions are missing from the map. */
  abstract ofHosts(kosIds: readonly string[]): Promise<Map<string, OpenCount>>;
  /** By member, over all hosts; members without are missing. */
  abstract ofMembers(memberIds: readonly string[]): Promise<Map<string, number>>;
  /** By asker, only what they asked this host: a host learns nothing of what a guest asks another one. */
  abstract withHost(kosId: string, askerIds: readonly string[]): Promise<Map<string, number>>;
}
