import { hostDesk as words } from '@huiyou/words/host-desk';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { Panel } from '../../components/panel';
import './host-desk.css';

const list: readonly [string, string][] = [
  ['N', words.keyNext],
  ['C', words.keyClaim],
  ['I', words.keyInsert],
  ['⌘↵ Ctrl+↵', words.keySend],
  ['?', words.keyHelp],
  ['Esc', words.keyEscape],
];

/** What each key does. */
export function KeysPanel({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Panel open={open} title={words.keysTitle} onClose={onClose} closeLabel={states.close}>
      {list.map(([key, does]) => (
        <View key={key} className="hk-k">
          <View className="hk-kb">{key}</View>
          <View className="l3">{does}</View>
        </View>
      ))}
      <View className="t-micro m2">{words.keysNote}</View>
      <View className="m5" />
    </Panel>
  );
}
