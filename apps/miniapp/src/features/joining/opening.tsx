import { joining } from '@huiyou/words/joining';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { ErrorNote } from '../../components/error-note';
import { Letter } from '../../components/letter';
import { Block, Skeleton } from '../../components/skeleton';
import type { CallError } from '../../lib/call';

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

interface NotOpenedProps {
  title: string;
  error: CallError;
  retrying: boolean;
  onRetry: () => void;
}

/** It could not be opened: what happened, and the same again. */
export function NotOpened({ title, error, retrying, onRetry }: NotOpenedProps) {
  return (
    <View className="pad m5">
      <ErrorNote title={title} text={error.message} retryLabel={states.retry} retrying={retrying} onRetry={onRetry} />
    </View>
  );
}
