import { joining } from '@huiyou/words/joining';
import { Letter } from '../../components/letter';
import { Block, Skeleton } from '../../components/skeleton';

/** The paper lies there; the words are on their way. */
export function Opening() {
  return (
    <Letter>
      <Skeleton label={joining.opening}>
        <Block width={72} height={24} above={4} />
        <Block width={120} height={16} above={28} />
        <Block height={16} above={17} />
        <Block height={16} above={17} />
        <Block width={220} height={16} above={17} />
        <Block width={120} height={40} above={40} />
      </Skeleton>
    </Letter>
  );
}
