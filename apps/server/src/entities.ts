import { AbsenceRow } from './modules/duty/absence.entity.ts';
import { HolidayYearRow, RosterRow, RosterVersionRow } from './modules/rosters/roster.entities.ts';
import { identityEntities } from './modules/identity/identity.entities.ts';
import { AcquaintanceRow, NameCardRow, RelationFactRow } from './modules/acquaintances/acquaintance.entity.ts';
import { AcceptanceRow, InvitationRow } from './modules/invitations/invitation.entity.ts';
import { HandoverLineRow, HandoverMemberRow, HandoverRow } from './modules/handovers/handover.entities.ts';
import { CarriedOverRow, ImportedRow, ImportRow } from './modules/imports/import.entities.ts';
import { KosRow } from './modules/kos/kos.entity.ts';
import { BulkActRow, BulkChangeRow, MemberNoteRow, MemberTagRow } from './modules/member-files/note.entities.ts';
import { BranchRow, StoreRow } from './modules/stores/store.entities.ts';
import { ComplaintRow, WishRow } from './modules/wishes/wish.entities.ts';
import { BondRow, HostLoadRow } from './modules/membership/bond.entity.ts';
import { QuestionCountRow, QuestionRow } from './modules/questions/question.entity.ts';
import { QuestionEntryRow } from './modules/questions/question-entry.entity.ts';
import { PromiseVersionRow, TopicRow } from './modules/promises/promise.entities.ts';
import { ConsultationRow, QuestionDraftRow, QuestionNoteRow } from './modules/questions/answering.entities.ts';
import { BreachRow } from './modules/questions/watching/breach.entity.ts';
import {
  AnswerRow,
  AnswerUseRow,
  KnowledgeHelpRow,
  KnowledgeRow,
  SearchPostingRow,
  SearchSpaceRow,
} from './modules/answers/answer.entities.ts';
import { alertEntities } from './modules/alerts/alert.entities.ts';
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
  RosterVersionRow,
  HolidayYearRow,
  PromiseVersionRow,
  BondRow,
  HostLoadRow,
  InvitationRow,
  AcceptanceRow,
  AcquaintanceRow,
  RelationFactRow,
  NameCardRow,
  BranchRow,
  StoreRow,
  AbsenceRow,
  HandoverRow,
  HandoverMemberRow,
  HandoverLineRow,
  WishRow,
  ComplaintRow,
  MemberNoteRow,
  MemberTagRow,
  BulkActRow,
  BulkChangeRow,
  ImportRow,
  ImportedRow,
  CarriedOverRow,
  TopicRow,
  QuestionRow,
  QuestionCountRow,
  QuestionEntryRow,
  AnswerRow,
  AnswerUseRow,
  KnowledgeRow,
  KnowledgeHelpRow,
  SearchSpaceRow,
  SearchPostingRow,
  QuestionDraftRow,
  ConsultationRow,
  QuestionNoteRow,
  BreachRow,
  ...alertEntities,
];
