import { View } from '@tarojs/components';
import { aria } from '../lib/aria';
import { Icon } from './icon';
import './field-error.css';

/** The reason a field is not accepted yet, below it. Draws nothing while there is none. */
export function FieldError({ text }: { text?: string | undefined }) {
  if (!text) return null;
  return (
    <View className="fe" {...aria({ role: 'alert' })}>
      <Icon name="warn" tone="ochre" firm size={15} />
      <View className="fe-t">{text}</View>
    </View>
  );
}
