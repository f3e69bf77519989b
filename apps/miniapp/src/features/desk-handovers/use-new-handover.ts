import { call } from '../../lib/call';
import { type DeskHost, isAtWork } from '../../lib/host-room';
import { useLoaded, type Loaded } from '../../lib/use-loaded';
import { type SentOnce, useSentOnce } from '../../lib/use-sent-once';
import { useMyId } from '../../stores/session.store';
import { blankHandover, handoverBody, type HandoverDraft, type HandoverOf, planOf, tidyDraft } from './handover-draft';
import type { Handover, HandoverMember, Preview } from './handover-facts';
import { useRemainder } from './use-remainder';

export type NewHandover = {
  host: DeskHost;
  /** Who may take over or stand in. */
  fit: DeskHost[];
  /** Null when all members go. */
  remainder: Loaded<HandoverMember[]> | null;
  of: HandoverOf;
  draft: HandoverDraft;
  change: (part: Partial<HandoverDraft>) => void;
  preview: Loaded<Preview>;
  /** Whether there is a plan to look at. */
  planned: boolean;
  sending: SentOnce<HandoverDraft, Handover | null>;
};

/** A handover as it is written, kept on the device, and what would come of it by the rule. */
export function useNewHandover(host: DeskHost, hosts: readonly DeskHost[], again: string | null): NewHandover {
  const kosId = host.host.id;
  const fit = hosts.filter((each) => isAtWork(each) && each.host.id !== kosId);
  const read = useRemainder(again);
  const remainder = again === null ? null : read;
  const place = `${useMyId()} handover ${kosId} ${again ?? ''}`;
  const sending = useSentOnce<HandoverDraft, Handover | null>(place, blankHandover, async (value, key) => {
    const body = handoverBody(tidyDraft(value, of), of, Date.now());
    return body && call('POST /handovers', { body, key });
  });
  const { who } = { ...blankHandover, ...sending.value };
  const of: HandoverOf = {
    kosId,
    mayLeave: again === null && who === 'all' && host.active && host.leavesAt === null,
    memberIds: remainder ? chosenOf(remainder.data ?? [], sending.value) : pickedIn(sending.value),
    fit: new Set(fit.map((each) => each.host.id)),
  };
  const draft = tidyDraft(sending.value, of);
  const plan = planOf(draft, of);
  const preview = useLoaded(plan && `preview ${JSON.stringify(plan)}`, () =>
    call('POST /handovers/preview', { body: plan ?? { fromKosId: kosId, memberIds: null, successors: [] } }),
  );
  const change = (part: Partial<HandoverDraft>) => sending.change((before) => ({ ...before, ...part }));
  return { host, fit, remainder, of, draft, change, preview, planned: plan !== null, sending };
}

const chosenOf = (members: readonly HandoverMember[], { dropped }: HandoverDraft): string[] => {
  const out = new Set(dropped);
  return members.map(({ person }) => person.id).filter((id) => !out.has(id));
};

const pickedIn = ({ who, picked }: HandoverDraft): string[] | null =>
  who === 'some' ? picked.map(({ id }) => id) : null;
