import { declineText, handover as words } from '@huiyou/words/handover';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { SurePair } from '../../components/sure-pair';
import type { Deciding, Handover } from './use-handover';

interface DeclinePanelProps {
  handover: Handover;
  deciding: Deciding;
  open: boolean;
  onClose: () => void;
}

/** Not going along: asked once more, with what follows from it. */
export function DeclinePanel({ handover, deciding, open, onClose }: DeclinePanelProps) {
  const handleDecline = async () => {
    if (await deciding.decline()) onClose();
  };
  const foot = (
    <SurePair
      keep={words.think}
      sure={words.declineDo}
      doing={words.declining}
      busy={deciding.busy === 'decline'}
      onKeep={onClose}
      onSure={() => void handleDecline()}
    />
  );
  return (
    <Panel open={open} title={words.declineTitle} closeLabel={states.close} onClose={onClose} foot={foot}>
      <View className="c2">{declineText(handover.kind, handover.from.name)}</View>
      {deciding.error?.of === 'decline' ? (
        <View className="m3">
          <Notice tone="look" title={words.notDecided} text={deciding.error.text} />
        </View>
      ) : null}
    </Panel>
  );
}
