import type { CardSource, FactChannel } from '@huiyou/domain/acquaintances/acquaintance';
import type { Pronoun } from '@huiyou/domain/kos/host';
import type { CalendarKind, Hours, Shift } from '@huiyou/domain/duty/duty-calendar';
import type { InvitationKind } from '@huiyou/domain/invitations/outcome';
import type { Minima, Topic } from '@huiyou/domain/questions/full-answer';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import type { WishReason } from '@huiyou/domain/wishes/wish';

/** `days` before today at a Shanghai wall time ('HH:MM'), for history; `minutes` before now, for what is open. */
export type Ago = { days: number; at: string } | { minutes: number };

/** Wall minutes after the question was asked. */
type After = { after: number };

export type HostSeed = {
  key: string;
  storeKey: string;
  name: string;
  clubName: string;
  pronoun: Pronoun;
  portrait: string | null;
  seal: string | null;
  miniSeal: string | null;
  /** The line of the day in the host's own words, the same for every member. */
  line: string;
  /** What a new member is welcomed with. */
  welcome: string;
  foundedDaysAgo: number;
  kind: CalendarKind;
  roster: readonly Shift[];
  /** Days ahead with hours of their own; none is off. */
  exceptions: readonly { inDays: number; hours: readonly Hours[] }[];
  /** Who usually answers for them. */
  standInKey: string;
  capacity: number;
};

/** Something between host and guest. `seen` by the system in a question; otherwise written down by the host. */
export type RelationFactSeed = {
  daysAgo: number;
  text: string;
  seen?: true;
  /** Where the help was given, when not in the store. */
  channel?: FactChannel;
  /** The guest has not said yet that it was so. */
  waiting?: true;
};

export type MemberSeed = {
  key: string;
  name: string;
  portrait: string | null;
  hostKey: string;
  tier: Tier;
  joinedDaysAgo: number;
  /** When they met as host and guest, and what passed between them, for those whose letter cites it. */
  metDaysAgo?: number;
  facts?: readonly RelationFactSeed[];
  /** The number of the first question given here; later ones count on from it. */
  firstNumber?: number;
};

export type GuestSeed = {
  key: string;
  name: string;
  hostKey: string;
  /** The name card they came through. */
  source: CardSource;
  metDaysAgo: number;
  facts: readonly RelationFactSeed[];
};

/** `placeKey` is the branch a lead looks after. */
export type StaffSeed = { key: string; name: string; role: 'operator' | 'lead'; placeKey?: string };

export type BranchSeed = { key: string; name: string };

export type StoreSeed = {
  key: string;
  branchKey: string;
  name: string;
  address: string;
  open: { weekdays: readonly number[]; from: number; to: number };
};

export type TopicSeed = Omit<Topic, 'id'> & { key: string; minima: Minima };

export type QuestionSeed = {
  key: string;
  memberKey: string;
  topicKey: string;
  /** The tier in force when it was asked; the member's present one when left out. */
  tier?: Tier;
  text: string;
  asked: Ago;
  /** The host has looked at it. */
  seen?: After;
  additions?: readonly (After & { text: string })[];
  firstReply?: After & { text: string };
  /** Numbered steps are lines of 做法, without the figures. */
  fullAnswer?: After & { sections: readonly { name: string; text: string }[] };
  /** Still missing something after the full answer: the question is open again. */
  missing?: After & { text: string };
  withdrawn?: After;
  /** The member said that the answer is complete. */
  confirmed?: true;
  /** Answered, and the member has not opened it yet. */
  unread?: true;
};

/** Whole days from today; the stand-in answers meanwhile. */
export type AbsenceSeed = { hostKey: string; standInKey: string; inDays: number; days: number };

export type GuestQuestionSeed = { guestKey: string; minutesAgo: number; text: string };

/** What a host wrote down about a member. */
export type NoteSeed = { memberKey: string; note?: string; tags: readonly string[] };

export type WishSeed = { memberKey: string; toKey: string; reason: WishReason; minutesAgo: number; words: string };

export type ComplaintSeed = { memberKey: string; minutesAgo: number; words: string };

export type InvitationSeed = {
  key: string;
  hostKey: string;
  kind: InvitationKind;
  /** Key of a guest, or of the member who was that guest; null when the letter names somebody only, or is open. */
  guestKey: string | null;
  addressee: string;
  letter: string;
  /** Cited relation facts of that guest, by index. */
  facts: readonly number[];
  writtenDaysAgo: number;
  /** Days it is valid from the day it was written. */
  days: number;
  uses: number;
  takenBy: readonly string[];
  revoked?: true;
};
