import type { HandoverState } from '@huiyou/domain/handovers/plan-handover';
import { call } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import type { HandoverMember } from './handover-facts';

async function everyoneIn(id: string, state: HandoverState): Promise<HandoverMember[]> {
  const members: HandoverMember[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: { state: HandoverState; cursor?: string } = cursor === '' ? { state } : { state, cursor };
    const page: { members: HandoverMember[]; next: string | null } = await call('GET /handovers/:id/members', {
      params: { id },
      query,
    });
    members.push(...page.members);
    cursor = page.next;
  }
  return members;
}

/** Who was left by a handover or declined it, and could be asked again. Null id: nobody is looked for. */
export function useRemainder(id: string | null): Loaded<HandoverMember[]> {
  return useLoaded(id === null ? null : `remainder ${id}`, async () => {
    const left = await everyoneIn(id ?? '', 'left');
    const declined = await everyoneIn(id ?? '', 'declined');
    return [...left, ...declined].filter((member) => member.left !== 'dormant');
  });
}
