import { asking } from '@huiyou/words/asking';
import { questions as words } from '@huiyou/words/questions';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Icon } from '../../components/icon';
import { LineRow } from '../../components/line-row';
import { Panel } from '../../components/panel';
import { aria } from '../../lib/aria';
import { HurryForm } from './hurry-form';
import { MergeForm } from './merge-form';
import type { Asked } from './use-open-questions';
import { type WayOn, waysOn } from './ways-on';
import { WithdrawForm } from './withdraw-form';
import './more-panel.css';

interface MorePanelProps {
  asked: Asked;
  put: (asked: Asked) => void;
  open: boolean;
  onClose: () => void;
}

const rows: Record<WayOn, { title: string; note: string }> = {
  hurry: { title: asking.hurry, note: asking.hurryNote },
  'hurry-full': { title: asking.hurry, note: asking.hurryFull },
  merge: { title: asking.merge, note: asking.mergeNote },
  withdraw: { title: words.withdraw, note: words.withdrawNote },
  complain: { title: words.complain, note: words.complainNote },
};

/** What is seldom wanted: a nearer time, joining an earlier question, taking it back, saying what was wrong. */
export function MorePanel({ asked, put, open, onClose }: MorePanelProps) {
  const [way, setWay] = useState<WayOn | null>(null);
  const handleClose = () => {
    setWay(null);
    onClose();
  };
  const choose = (chosen: WayOn) => {
    if (chosen !== 'complain') return setWay(chosen);
    handleClose();
    void Taro.navigateTo({ url: `/pages-bond/complain/index?question=${asked.id}` });
  };
  return (
    <Panel open={open} title={way ? rows[way].title : states.more} closeLabel={states.close} onClose={handleClose}>
      {way === null ? (
        <View className="qm-l">
          {waysOn(asked).map((one) => (
            <LineRow key={one} {...rows[one]} {...(one === 'hurry-full' ? {} : { onPress: () => choose(one) })} />
          ))}
        </View>
      ) : null}
      {way === 'hurry' ? <HurryForm asked={asked} put={put} onDone={handleClose} /> : null}
      {way === 'merge' ? <MergeForm asked={asked} put={put} onKeep={handleClose} onDone={handleClose} /> : null}
      {way === 'withdraw' ? <WithdrawForm asked={asked} put={put} onKeep={handleClose} onDone={handleClose} /> : null}
    </Panel>
  );
}

/** At the end of the bar, clear of WeChat's capsule. */
export function MoreButton({ onPress }: { onPress: () => void }) {
  return (
    <View className="qm-b" hoverClass="pr" onClick={onPress} {...aria({ role: 'button', label: states.more })}>
      <Icon name="more" />
    </View>
  );
}
