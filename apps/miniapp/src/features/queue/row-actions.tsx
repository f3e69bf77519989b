import { actionsLabel, queue as words } from '@huiyou/words/host-queue';
import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { aria } from '../../lib/aria';
import './row-actions.css';

interface RowActionsProps {
  name: string;
  onFold: () => void;
  onPass: () => void;
  onAnswer: () => void;
}

/** What can be done with a row, drawn over its right end: when it is due and who asks stay in sight. */
export function RowActions({ name, onFold, onPass, onAnswer }: RowActionsProps) {
  return (
    <View className="ra" {...aria({ role: 'list', label: actionsLabel(name) })}>
      <View className="ra-b" hoverClass="pr" onClick={onFold} {...aria({ role: 'button', label: words.fold })}>
        <Icon name="right" tone="ink2" size={20} />
        {words.fold}
      </View>
      <View className="ra-b" hoverClass="pr" onClick={onPass} {...aria({ role: 'button', label: words.pass })}>
        <Icon name="swap" tone="ink2" size={20} />
        {words.pass}
      </View>
      <View
        className="ra-b ra-on"
        hoverClass="pr"
        onClick={onAnswer}
        {...aria({ role: 'button', label: words.answer })}
      >
        <Icon name="pen" tone="paper" firm size={20} />
        {words.answer}
      </View>
    </View>
  );
}
