import { type HandoverState, handoverStates } from '@huiyou/domain/handovers/plan-handover';
import { handoverStateNames, leftReasonNames } from '@huiyou/words/handover';
import { grouped } from '@huiyou/words/imports';
import { leadHandovers as words, withCount, withReason } from '@huiyou/words/lead';
import { Text, View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { DeskLoaded } from '../../components/desk-loaded';
import { type DeskRow, DeskTable } from '../../components/desk-table';
import { call } from '../../lib/call';
import { usePaged } from '../../lib/use-paged';
import { carriedLines, countIn, type Handover, type HandoverMember } from './handover-facts';

export type Where = 'all' | HandoverState;

const columns = [
  { key: 'member', label: words.member, width: 104 },
  { key: 'to', label: words.toWhom, width: 88 },
  { key: 'where', label: words.where },
  { key: 'carried', label: words.carried },
];

interface HandoverMembersProps {
  handover: Handover;
  where: Where;
  onWhere: (where: Where) => void;
}

/** The members of a handover by where they stand, each with what was carried. */
export function HandoverMembers({ handover, where, onWhere }: HandoverMembersProps) {
  const { id, state, total } = handover;
  // Read anew when the spreading is over: before, the table was still growing.
  const list = usePaged(`handover-members ${id} ${where} ${state}`, (query) =>
    call('GET /handovers/:id/members', {
      params: { id },
      query: { ...query, ...(where === 'all' ? {} : { state: where }) },
    }),
  );
  const shown = handoverStates.filter((each) => each === where || countIn(handover, each) > 0);
  return (
    <View>
      <View className="row wrap">
        <Chip label={withCount(words.all, grouped(total))} chosen={where === 'all'} onPress={() => onWhere('all')} />
        {shown.map((each) => (
          <Chip
            key={each}
            label={withCount(handoverStateNames[each], grouped(countIn(handover, each)))}
            chosen={where === each}
            onPress={() => onWhere(each)}
          />
        ))}
      </View>
      <View className="m3">
        <DeskLoaded loaded={list.first} loading={words.membersLoading} notLoaded={words.membersNotLoaded}>
          {() => (
            <DeskTable
              label={words.membersLabel}
              columns={columns}
              rows={list.pages.flatMap((page) => page.members).map(rowOf)}
              empty={state === 'announced' || state === 'planning' ? words.membersComing : words.membersEmpty}
              more={
                list.more
                  ? { asking: list.asking, refused: list.refused, onMore: () => void list.showMore() }
                  : undefined
              }
            />
          )}
        </DeskLoaded>
      </View>
    </View>
  );
}

/** Where somebody stands; declining is its own reason and is not said twice. */
function whereText({ state, left }: HandoverMember): string {
  const name = handoverStateNames[state];
  return left === null || state === 'declined' ? name : withReason(name, leftReasonNames[left]);
}

/** Nothing moves before the member has answered. */
const undecided = new Set<HandoverState>(['planned', 'asked']);

function rowOf(member: HandoverMember): DeskRow {
  const { id, person, to, state } = member;
  return {
    key: id,
    cells: [
      <Text key="member" className="b">
        {person.displayName}
      </Text>,
      to?.name ?? words.stayed,
      <Text key="where" className={state === 'left' || state === 'declined' ? 'c-ochre' : 'c2'}>
        {whereText(member)}
      </Text>,
      <View key="carried">
        {(undecided.has(state) ? [] : carriedLines(member)).map((line) => (
          <View key={line} className="t-micro">
            {line}
          </View>
        ))}
      </View>,
    ],
  };
}
