import { View } from '@tarojs/components';
import { memo } from 'react';
import { TickLine } from '../../components/tick-line';
import { labelOfMember, MemberWords } from './member-words';
import type { MemberLine } from './use-members';
import './member-row.css';

interface TickRowProps {
  member: MemberLine;
  now: number;
  ticked: boolean;
  onToggle: (bondId: string) => void;
}

/** One member to choose. */
export const TickRow = memo(function TickRow({ member, now, ticked, onToggle }: TickRowProps) {
  return (
    <View className="mr-k">
      <TickLine label={labelOfMember(member, now)} ticked={ticked} onChange={() => onToggle(member.bondId)}>
        <MemberWords member={member} now={now} />
      </TickLine>
    </View>
  );
});
