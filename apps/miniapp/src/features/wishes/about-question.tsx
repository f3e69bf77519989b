import { questionNumber } from '@huiyou/words/questions';
import { states } from '@huiyou/words/states';
import { complaints as words } from '@huiyou/words/wishes';
import { View } from '@tarojs/components';
import { NotLoaded } from '../../components/not-loaded';
import { Panel } from '../../components/panel';
import { Block, Skeleton } from '../../components/skeleton';
import { TickLine } from '../../components/tick-line';
import type { Loaded } from '../../lib/use-loaded';
import type { AskedCards } from './use-complaints';
import './wishes.css';

interface AboutQuestionProps {
  open: boolean;
  asked: Loaded<AskedCards>;
  chosen: string | null;
  onChoose: (questionId: string | null) => void;
  onClose: () => void;
}

function Choice({
  title,
  text,
  chosen,
  onPress,
}: {
  title: string;
  text?: string;
  chosen: boolean;
  onPress: () => void;
}) {
  return (
    <View className="ws-l">
      <TickLine kind="radio" label={text ? `${title}，${text}` : title} ticked={chosen} onChange={onPress}>
        <View className="t-text">{title}</View>
        {text ? <View className="t-note clip2">{text}</View> : null}
      </TickLine>
    </View>
  );
}

/** Which of my questions it is about, or none. */
export function AboutQuestion({ open, asked, chosen, onChoose, onClose }: AboutQuestionProps) {
  const { data } = asked;
  return (
    <Panel open={open} title={words.aboutTitle} closeLabel={states.close} onClose={onClose}>
      <View className="ws-p">
        <Choice title={words.aboutNone} chosen={chosen === null} onPress={() => onChoose(null)} />
        {data?.questions.map(({ id, number, text }) => (
          <Choice
            key={id}
            title={questionNumber(number)}
            text={text}
            chosen={id === chosen}
            onPress={() => onChoose(id)}
          />
        ))}
        {data?.questions.length === 0 ? <View className="t-note m3">{words.aboutEmpty}</View> : null}
        <NotLoaded loaded={asked} title={words.aboutNotLoaded} className="m3">
          <Skeleton label={words.aboutLoading}>
            <Block height={40} above={12} />
          </Skeleton>
        </NotLoaded>
      </View>
    </Panel>
  );
}
