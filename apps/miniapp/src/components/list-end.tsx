import { View } from '@tarojs/components';
import { Button } from './button';
import { EndLine } from './end-line';
import { Notice } from './notice';

interface ListEndProps {
  list: { more: boolean; asking: boolean; refused: string | null; showMore: () => void };
  moreLabel: string;
  /** Said where nothing follows any more. */
  end: string;
  /** How many there were. */
  count?: string;
}

/** Below a list that comes in pages: the way to more of it, why more did not come, or that this is all. */
export function ListEnd({ list, moreLabel, end, count }: ListEndProps) {
  return (
    <>
      {list.refused ? (
        <View className="m4">
          <Notice tone="look" text={list.refused} />
        </View>
      ) : null}
      {list.more ? (
        <Button look="text" label={moreLabel} loading={list.asking} onPress={list.showMore} />
      ) : (
        <EndLine text={end} {...(count === undefined ? {} : { count })} />
      )}
    </>
  );
}
