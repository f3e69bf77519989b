import { hostDesk as words } from '@huiyou/words/host-desk';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactNode, useEffect, useState } from 'react';
import { Screen } from '../../components/screen';
import { aria } from '../../lib/aria';
import { isAtDesk } from '../../lib/desk-here';
import { useDeskKeys } from '../../lib/use-desk-keys';
import { useDeskWide } from '../../lib/desk-wide';
import { KeysPanel } from './keys-panel';
import '../../components/desk-frame.css';
import './host-desk.css';

interface HostDeskProps {
  /** The first column. */
  queue: ReactNode;
  onNext: () => void;
  /** Whether alerts are heard. */
  sound: ReactNode;
  /** The thread, and the file beside it. */
  children: ReactNode;
}

const places = [
  { place: 'members', label: words.members },
  { place: 'club', label: words.club },
  { place: 'me', label: words.mine },
] as const;

/** Beside N, which can be pressed here too. */
const shortKeys: readonly [string, string][] = [
  ['C', words.keyClaim],
  ['I', words.keyInsertShort],
  ['⌘↵', words.keySendShort],
];

const goTo = (place: string) => () => void Taro.reLaunch({ url: `/pages-host/desk/index?place=${place}` });

/** A window drawn too narrow for three columns gets the phone's queue. */
function useNarrowLeaves(): void {
  useEffect(() => {
    const handleResize = () => {
      if (!isAtDesk()) void Taro.redirectTo({ url: '/pages-host/desk/index' });
    };
    handleResize();
    window.addEventListener('resize', handleResize);
    return () => window.removeEventListener('resize', handleResize);
  }, []);
}

/** The host's desk: queue, thread and file side by side, worked with keys. H5 from 1,024 px on. */
export function HostDesk({ queue, onNext, sound, children }: HostDeskProps) {
  useDeskWide();
  useNarrowLeaves();
  const [keys, setKeys] = useState(false);
  useDeskKeys({ '?': () => setKeys(true), Escape: keys ? () => setKeys(false) : undefined });
  return (
    <Screen scroll={false} className="dk-s" overlay={<KeysPanel open={keys} onClose={() => setKeys(false)} />}>
      <View className="dk hk">
        <View className="hk-q" {...aria({ label: words.queueLabel })}>
          {queue}
          <View className="hk-ks">
            <View
              className="hk-kp"
              hoverClass="pr"
              onClick={onNext}
              {...aria({ role: 'button', label: words.keyNext })}
            >
              <View className="hk-kb hk-kn">N</View>
              {words.keyNext}
            </View>
            {shortKeys.map(([key, does]) => (
              <View key={key} className="hk-kp">
                <View className="hk-kb hk-kn">{key}</View>
                {does}
              </View>
            ))}
          </View>
          <View className="hk-ft">
            <View className="row" {...aria({ role: 'list', label: words.placesLabel })}>
              {places.map(({ place, label }) => (
                <View
                  key={place}
                  className="hk-pl"
                  hoverClass="pr"
                  onClick={goTo(place)}
                  {...aria({ role: 'link', label })}
                >
                  {label}
                </View>
              ))}
            </View>
            <View className="row">
              {sound}
              <View
                className="hk-pl"
                hoverClass="pr"
                onClick={() => setKeys(true)}
                {...aria({ role: 'button', label: words.keysOpen })}
              >
                {words.keysTitle}
              </View>
            </View>
          </View>
        </View>
        {children}
      </View>
    </Screen>
  );
}

/** The middle while nothing is chosen. */
export function NothingChosen() {
  return (
    <View className="hk-no">
      {words.nothingChosen.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </View>
  );
}
