import { View } from '@tarojs/components';
import { Button } from './button';
import { Notice } from './notice';

interface ErrorNoteProps {
  /** What happened. */
  title: string;
  /** What is kept, and what to do. */
  text: string;
  retryLabel: string;
  onRetry: () => void;
  retrying?: boolean;
}

/** Something failed: said in the page, and tried again in the same place. */
export function ErrorNote({ title, text, retryLabel, onRetry, retrying = false }: ErrorNoteProps) {
  return (
    <View>
      <Notice tone="look" title={title} text={text} />
      <View className="m3">
        <Button look="secondary" size="small" icon="retry" label={retryLabel} loading={retrying} onPress={onRetry} />
      </View>
    </View>
  );
}
