/** Whose members and open questions there still are. `membership` provides it, which knows bonds and reads duty, not the other way round. */
export abstract class MemberCounts {
  /** Which of these hosts have members, dormant ones included. */
  abstract withMembers(kosIds: readonly string[]): Promise<Set<string>>;
  /** Which of these hosts have open questions in their own queue. */
  abstract withQuestions(kosIds: readonly string[]): Promise<Set<string>>;
}
