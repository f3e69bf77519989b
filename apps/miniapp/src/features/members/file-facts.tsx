import { factChannelNames, factNote } from '@huiyou/words/guests';
import { factLabel, memberFile as words } from '@huiyou/words/members';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { aria } from '../../lib/aria';
import { shortDate } from './member-times';
import type { MemberFileView } from './use-member-file';
import './member-file.css';

/** 来往: what passed between the two, newest first; only what the member knows of as well. */
export function FileFacts({ facts, now }: { facts: MemberFileView['facts']; now: number }) {
  const newestFirst = [...facts].sort((a, b) => b.on.localeCompare(a.on));
  return (
    <View className="mf-s">
      <Head title={words.between} note={words.betweenNote} />
      {facts.length === 0 ? <View className="t-text c2 m1">{words.noFacts}</View> : null}
      <View className="m1" {...aria({ role: 'list' })}>
        {newestFirst.map(({ id, on, text, channel, state }) => {
          const date = shortDate(on, now);
          const note = factNote(channel === null ? null : factChannelNames[channel], state === 'waiting');
          return (
            <View key={id} className="mf-f" {...aria({ role: 'listitem', label: factLabel(date, text, note) })}>
              <View className="mf-o" />
              <View className="row top fold grow">
                <View className="mf-d">{date}</View>
                <View className="grow">
                  <View className="mf-x">{text}</View>
                  {note ? <View className={state === 'waiting' ? 't-micro c-ochre' : 't-micro'}>{note}</View> : null}
                </View>
              </View>
            </View>
          );
        })}
      </View>
    </View>
  );
}
