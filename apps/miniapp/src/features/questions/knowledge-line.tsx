import { helpedCount, knowledge as words, knowledgeLabel } from '@huiyou/words/club-knowledge';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { Sep } from '../../components/sep';
import { aria } from '../../lib/aria';
import { KeptAnswer } from './kept-answer';
import type { Knowledge } from './use-knowledge';
import { useHelping } from './use-knowledge';
import './knowledge-line.css';

interface KnowledgeLineProps {
  known: Knowledge;
  open: boolean;
  onToggle: () => void;
  /** It answered the question: as it was counted. */
  onAnswered: (known: Knowledge) => void;
}

function Opened({ known, onAnswered }: Pick<KnowledgeLineProps, 'known' | 'onAnswered'>) {
  const helping = useHelping();
  const handlePress = async () => {
    const counted = await helping.say(known.id);
    if (counted) onAnswered(counted);
  };
  const from = known.brand ? words.fromBrand : words.fromClub;
  return (
    <View className="kl-b">
      <KeptAnswer topic={known.topic} sections={known.sections} from={from} />
      {helping.error ? (
        <View className="m2">
          <Notice tone="look" title={words.notNoted} text={helping.error.message} />
        </View>
      ) : null}
      {known.helpedMe ? <View className="t-note c-pine m3">{words.helpedMe}</View> : null}
      {known.helpedMe ? null : (
        <View className="m3">
          <Button
            look="secondary"
            size="small"
            label={words.answered}
            loading={helping.busy}
            loadingLabel={words.answering}
            onPress={() => void handlePress()}
          />
        </View>
      )}
    </View>
  );
}

/** What the club answered once, as one quiet line; it opens in place. */
export function KnowledgeLine({ known, open, onToggle, onAnswered }: KnowledgeLineProps) {
  const from = known.brand ? words.fromBrand : words.fromClub;
  const helped = helpedCount(known.helped);
  return (
    <View className="kl">
      <View
        className="row kl-r"
        hoverClass="pr"
        onClick={onToggle}
        {...aria({ role: 'button', label: knowledgeLabel(known.text, from), selected: open })}
      >
        <View className="grow">
          <View className={open ? 't-text b' : 't-text clip2'}>{known.text}</View>
          <View className="row wrap t-micro">
            {from}
            {helped ? <Sep /> : null}
            {helped}
          </View>
        </View>
        <Icon name={open ? 'close' : 'right'} tone="ink3" size={18} className="l2" />
      </View>
      {open ? <Opened known={known} onAnswered={onAnswered} /> : null}
    </View>
  );
}
