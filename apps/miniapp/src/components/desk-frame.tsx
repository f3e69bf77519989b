import { desk as words, placeWithCount } from '@huiyou/words/desk';
import { productName } from '@huiyou/words/brand';
import { ScrollView, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { aria } from '../lib/aria';
import { classNames } from '../lib/class-names';
import type { DeskItem } from '../lib/desk-items';
import { useDeskWide } from '../lib/desk-wide';
import { Notice } from './notice';
import { Screen } from './screen';
import './desk-frame.css';

interface DeskFrameProps {
  title: string;
  /** Beside the title: one fact. */
  note?: string | undefined;
  /** At the right of the title: filters, a button. */
  action?: ReactNode;
  items: readonly DeskItem[];
  children: ReactNode;
  /** A second column: what was chosen in the first. */
  aside?: ReactNode;
  /** Toasts and panels. */
  overlay?: ReactNode;
  /** What comes out of the printer in place of the page. */
  paper?: ReactNode;
}

/** The frame of every desk page: its places at the left, the page, and perhaps what was chosen at the right. H5 only. */
export function DeskFrame({ title, note, action, items, children, aside, overlay, paper }: DeskFrameProps) {
  useDeskWide();
  const over = (
    <>
      {overlay}
      {paper ? <View className="dk-paper">{paper}</View> : null}
    </>
  );
  return (
    <Screen scroll={false} className={classNames('dk-s', paper ? 'dk-prints' : '')} overlay={over}>
      <View className="dk">
        <Places items={items} />
        <ScrollView scrollY className="dk-m">
          <View className="dk-narrow">
            <Notice tone="look" title={words.tooNarrow} text={words.tooNarrowText} />
          </View>
          <View className="dk-h">
            <View className="dk-t" {...aria({ role: 'heading' })}>
              {title}
            </View>
            {note ? <View className="dk-n">{note}</View> : null}
            <View className="grow" />
            {action}
          </View>
          {children}
        </ScrollView>
        {aside ? (
          <ScrollView scrollY className="dk-a">
            {aside}
          </ScrollView>
        ) : null}
      </View>
    </Screen>
  );
}

const handleMine = () => void Taro.reLaunch({ url: '/pages/me/index' });

function Places({ items }: { items: readonly DeskItem[] }) {
  return (
    <View className="dk-p">
      <View className="dk-b">{productName}</View>
      <View className="t-micro">{words.title}</View>
      <View className="dk-l" {...aria({ role: 'list', label: words.placesLabel })}>
        {items.map((item) => (
          <Place key={item.key} item={item} />
        ))}
      </View>
      <View className="dk-i" hoverClass="pr" onClick={handleMine} {...aria({ role: 'link', label: words.toMine })}>
        <View className="grow">{words.toMine}</View>
      </View>
    </View>
  );
}

function Place({ item: { label, url, on, count } }: { item: DeskItem }) {
  const handleGo = () => {
    if (!on) void Taro.redirectTo({ url });
  };
  return (
    <View
      className={on ? 'dk-i dk-on' : 'dk-i'}
      hoverClass="pr"
      onClick={handleGo}
      {...aria({ role: 'link', label: count ? placeWithCount(label, count) : label, selected: on })}
    >
      <View className="grow">{label}</View>
      {count ? <View className="t-micro l2">{count}</View> : null}
    </View>
  );
}
