import { RosterRow } from './modules/duty/roster.entity.ts';
import { identityEntities } from './modules/identity/identity.entities.ts';
import { AcquaintanceRow, RelationFactRow } from './modules/invitations/acquaintance.entity.ts';
import { AcceptanceRow, InvitationRow } from './modules/invitations/invitation.entity.ts';
import { KosRow } from './modules/kos/kos.entity.ts';
import { BondRow, HostLoadRow } from './modules/membership/bond.entity.ts';
import { QuestionCountRow, QuestionRow } from './modules/questions/question.entity.ts';
import { QuestionEntryRow } from './modules/questions/question-entry.entity.ts';
import { TopicRow } from './modules/questions/topic.entity.ts';
import { OnceRow } from './platform/database/once.entity.ts';
import { FactRow, JobRow } from './platform/jobs/fact.entity.ts';
import { AttemptRow } from './platform/limits/attempt.entity.ts';

/** Every table of the server. */
export const entities = [
  OnceRow,
  FactRow,
  JobRow,
  AttemptRow,
  ...identityEntities,
  KosRow,
  RosterRow,
  BondRow,
  HostLoadRow,
  InvitationRow,
  AcceptanceRow,
  AcquaintanceRow,
  RelationFactRow,
  TopicRow,
  QuestionRow,
  QuestionCountRow,
  QuestionEntryRow,
];
