import { answers as words, sharedTerms, usedTimes } from '@huiyou/words/answers';
import type { Reply } from '@huiyou/contracts/api';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { call } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { LibraryRow } from './library-row';

export type Proposal = Reply<'GET /queue/:id/proposals'>['proposals'][number];

/** The three answers that fit best, asked for while nothing is typed; null keeps still. */
export function useProposals(id: string | null): Loaded<Reply<'GET /queue/:id/proposals'>> {
  return useLoaded(id === null ? null : `proposals ${id}`, () =>
    call('GET /queue/:id/proposals', { params: { id: id ?? '' } }),
  );
}

/** Why it is proposed, in the order of what tells most. */
function whyOf({ why }: Proposal): string[] {
  return [
    why.toldBefore ? words.toldBefore : null,
    why.terms.length > 0 ? sharedTerms(why.terms) : null,
    why.sameTopic ? words.sameTopic : null,
    why.uses > 0 ? usedTimes(why.uses) : null,
  ].filter((part) => part !== null);
}

interface ProposalsProps {
  proposals: readonly Proposal[];
  onInsert: (answer: Proposal['answer']) => void;
}

/** Answers of the library that fit, each with why. Help for whoever has typed nothing yet: what does not come is not missed. */
export function Proposals({ proposals, onInsert }: ProposalsProps) {
  if (proposals.length === 0) return null;
  return (
    <View className="m5">
      <Head title={words.proposals} size="small" note={words.proposalsNote} />
      {proposals.map((proposal) => (
        <LibraryRow
          key={proposal.answer.id}
          answer={proposal.answer}
          notes={whyOf(proposal)}
          onInsert={() => onInsert(proposal.answer)}
        />
      ))}
    </View>
  );
}
