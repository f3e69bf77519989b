import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { memo } from 'react';
import { Icon } from '../../components/icon';
import { aria } from '../../lib/aria';
import { labelOfMember, MemberWords } from './member-words';
import type { MemberLine } from './use-members';
import './member-row.css';

/** One member in the list. Tapping opens the file. */
export const MemberRow = memo(function MemberRow({ member, now }: { member: MemberLine; now: number }) {
  const handleOpen = () => void Taro.navigateTo({ url: `/pages-host/member/index?id=${member.bondId}` });
  return (
    <View
      className="mr"
      hoverClass="pr"
      onClick={handleOpen}
      {...aria({ role: 'button', label: labelOfMember(member, now) })}
    >
      <MemberWords member={member} now={now} />
      <Icon name="right" tone="ink3" size={18} className="l1" />
    </View>
  );
});
