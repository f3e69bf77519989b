import { rosters as words } from '@huiyou/words/rosters';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { ReplayLine } from '../../components/replay-line';
import type { CalendarEditing } from './use-calendar';

interface TriedProps {
  editing: CalendarEditing;
  /** Where being away is noted. */
  absencePage: string;
}

/** What the change would have done to the promises of four weeks, or why that is not known or not saved. */
export function Tried({ editing: { replaying, tried, changed, refused }, absencePage }: TriedProps) {
  const { found, refused: failed } = replaying;
  if (!changed && !refused) return null;
  return (
    <View className="m5">
      {tried && found && !failed ? (
        <View>
          <Head title={words.tried} />
          <ReplayLine found={found.replayed.total} />
        </View>
      ) : null}
      {tried && failed ? (
        <Notice tone="look" title={words.notTried} text={failed.text}>
          <View className="t-note m1">{words.notTriedNote}</View>
        </Notice>
      ) : null}
      {refused ? (
        <View className="m3">
          <Notice tone="look" title={words.notSaved} text={refused.text}>
            {refused.empty ? (
              <Button
                look="secondary"
                size="small"
                label={words.toAbsence}
                onPress={() => void Taro.navigateTo({ url: absencePage })}
                className="m2"
              />
            ) : null}
          </Notice>
        </View>
      ) : null}
    </View>
  );
}

interface SaveCalendarProps {
  editing: CalendarEditing;
  onSaved: () => void;
}

/** First tried, then saved: one button says which. */
export function SaveCalendar({ editing, onSaved }: SaveCalendarProps) {
  const { changed, stands, tried, replaying, tryOut, saving, save } = editing;
  const handleSave = async () => {
    if (await save()) onSaved();
  };
  if (!changed) return <Button label={words.unchanged} disabled />;
  if (!tried) {
    return (
      <Button
        label={words.tryOut}
        disabled={!stands}
        loading={replaying.busy}
        loadingLabel={words.trying}
        onPress={() => void tryOut()}
      />
    );
  }
  return <Button label={words.save} loading={saving} loadingLabel={words.saving} onPress={() => void handleSave()} />;
}
