import { leadAbsences as words } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { DeskDay } from '../../components/desk-day';
import { Head } from '../../components/head';
import { useNow } from '../../lib/use-now';
import { type AbsenceDraft, earliest, fieldOf, latest } from './absence-facts';

interface AbsenceSpanProps {
  draft: AbsenceDraft;
  change: (part: Partial<AbsenceDraft>) => void;
}

/** From when, and until when or not known. */
export function AbsenceSpan({ draft, change }: AbsenceSpanProps) {
  const now = useNow();
  return (
    <>
      <View className="m5">
        <Head size="small" title={words.from} />
        <View className="row wrap m1">
          <Chip label={words.now} chosen={draft.begins === 'now'} onPress={() => change({ begins: 'now' })} />
          <Chip label={words.pick} chosen={draft.begins === 'pick'} onPress={() => change({ begins: 'pick' })} />
        </View>
        {draft.begins === 'pick' ? (
          <DeskDay
            kind="datetime-local"
            label={words.fromLabel}
            value={draft.from}
            min={fieldOf(earliest(now))}
            max={fieldOf(latest(now))}
            onChange={(from) => change({ from })}
          />
        ) : null}
      </View>
      <View className="m5">
        <Head size="small" title={words.until} />
        <View className="row wrap m1">
          <Chip label={words.pick} chosen={draft.ends === 'pick'} onPress={() => change({ ends: 'pick' })} />
          <Chip label={words.unknown} chosen={draft.ends === 'unknown'} onPress={() => change({ ends: 'unknown' })} />
        </View>
        {draft.ends === 'pick' ? (
          <DeskDay
            kind="datetime-local"
            label={words.untilLabel}
            value={draft.until}
            min={fieldOf(now)}
            onChange={(until) => change({ until })}
          />
        ) : null}
      </View>
    </>
  );
}
