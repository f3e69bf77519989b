import { hostLimits } from '@huiyou/domain/kos/host';
import { greeting } from '@huiyou/words/home';
import { host as words } from '@huiyou/words/host';
import { View } from '@tarojs/components';
import { call } from '../../lib/call';
import { OwnWordsPanel } from './own-words-panel';
import type { Profile } from './use-profile';
import './day-line.css';

interface LineEditorProps {
  open: boolean;
  host: Profile['host'];
  line: string | null;
  onClose: () => void;
  onSaved: (line: Profile['line']) => void;
}

const said = {
  title: words.lineTitle,
  label: words.lineLabel,
  placeholder: words.linePlaceholder,
  empty: words.lineEmpty,
  save: words.saveLine,
  takeAway: words.takeLineAway,
};

function Preview({ text }: { text: string }) {
  return (
    <View className="dl-s m4">
      <View className="t-micro">{words.preview}</View>
      <View className="dl-l">{greeting(words.anyName, text)}</View>
    </View>
  );
}

/** Writes the line members see first, or takes it away. What is half written stays on the device. */
export function LineEditor({ open, host, line, onClose, onSaved }: LineEditorProps) {
  const put = async (text: string | null) => onSaved((await call('PUT /kos/me/line', { body: { text } })).line);
  return (
    <OwnWordsPanel
      {...{ open, onClose, put, said }}
      place={`line-${host.id}`}
      kept={line}
      limit={hostLimits.line}
      minLines={2}
      preview={(text) => <Preview text={text} />}
    />
  );
}
