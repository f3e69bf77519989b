import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { foundCount, keptPlaces, members as words } from '@huiyou/words/members';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import type { MembersPage } from './use-members';
import './count-line.css';

interface CountLineProps {
  page: MembersPage;
  narrowed: boolean;
  onChoose: () => void;
  onLeft: () => void;
}

/** How many this finds, or the places kept beside those who are there; and the two ways on from a list. */
export function CountLine({ page, narrowed, onChoose, onLeft }: CountLineProps) {
  const { found, kept } = page;
  const rest = kept > 0 ? keptPlaces(chineseCount(kept)) : '';
  // That nobody was found is said below, in words.
  const foundHere = found > 0 ? foundCount(chineseCount(found)) : '';
  return (
    <View className="row wrap between">
      <View className="t-note">{narrowed ? foundHere : rest}</View>
      <View className="row">
        {found > 0 ? (
          <Button look="text" size="small" label={words.choose} onPress={onChoose} className="cl-b" />
        ) : null}
        <Button look="text" size="small" label={words.left} onPress={onLeft} className="cl-b cl-z" />
      </View>
    </View>
  );
}
