import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { foundCount, memberCount, members as words } from '@huiyou/words/members';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { ListEnd } from '../../components/list-end';
import type { Members } from './use-members';
import './count-line.css';

interface FoundRowsProps {
  list: Members;
  /** There is more to draw or to ask for. */
  more: boolean;
  onMore: () => void;
  onClear: () => void;
  children: ReactNode;
}

/** What a search found, down to its end; or that it found nobody, and the way back to all. */
export function FoundRows({ list, more, onMore, onClear, children }: FoundRowsProps) {
  const { data } = list.first;
  if (!data) return null;
  const { found, total } = data;
  if (found === 0) {
    return (
      <View className="m4">
        <View className="t-note">{words.notFound}</View>
        <View className="row">
          <Button look="text" size="small" label={words.showAll} onPress={onClear} className="cl-b cl-a" />
        </View>
      </View>
    );
  }
  const count = found === total ? memberCount(chineseCount(total)) : foundCount(chineseCount(found));
  return (
    <View>
      {children}
      <ListEnd list={{ ...list, more, showMore: onMore }} moreLabel={words.more} end={words.all} count={count} />
    </View>
  );
}
