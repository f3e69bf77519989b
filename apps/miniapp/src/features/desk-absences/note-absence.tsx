import { leadAbsences as words, pickHostWords } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { DeskLoaded } from '../../components/desk-loaded';
import { DeskPickHost } from '../../components/desk-pick-host';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { useDeskHosts } from '../../lib/desk-hosts';
import type { DeskHost } from '../../lib/host-room';
import { useNow } from '../../lib/use-now';
import { lackingInAbsence, mayStandIn, standInNote } from './absence-facts';
import { AbsenceSpan } from './absence-span';
import { useNoteAbsence, type NoteAbsence as Writing } from './use-note-absence';

/** Notes for a host that they are away: who, when, and who stands in. */
export function NoteAbsence({ onDone }: { onDone: (said: string) => void }) {
  const hosts = useDeskHosts();
  const writing = useNoteAbsence();
  const { draft, change, busy, refusal } = writing;
  const lacking = lackingInAbsence(draft, useNow());
  const all = hosts.data ?? [];
  return (
    <View>
      <Head title={words.write} />
      <View className="t-note m1">{words.writeNote}</View>
      <View className="m4">
        <Head size="small" title={words.hostTitle} />
        <DeskLoaded loaded={hosts} loading={pickHostWords.loading} notLoaded={pickHostWords.notLoaded}>
          {(read) => (
            <DeskPickHost
              label={words.hostTitle}
              hosts={read.filter(({ active }) => active)}
              chosen={read.find(({ host }) => host.id === draft.kosId) ?? null}
              onChoose={(kosId) => change({ kosId })}
              noteOf={standInNote}
            />
          )}
        </DeskLoaded>
      </View>
      <AbsenceSpan draft={draft} change={change} />
      <StandIn writing={writing} hosts={all} />
      {refusal ? (
        <View className="m4">
          <Notice tone="look" title={words.notSaved} text={refusal} />
        </View>
      ) : null}
      <View className="m5">
        <Button
          label={lacking ?? words.save}
          disabled={lacking !== null}
          loading={busy}
          loadingLabel={words.saving}
          onPress={() => writing.send(() => onDone(words.saved))}
        />
      </View>
    </View>
  );
}

function StandIn({ writing: { draft, change }, hosts }: { writing: Writing; hosts: readonly DeskHost[] }) {
  const fit = hosts.filter((each) => mayStandIn(each, draft.kosId, draft.begins === 'now'));
  return (
    <View className="m5">
      <Head size="small" title={words.standInTitle} />
      <View className="row wrap m1">
        <Chip label={words.withSomebody} chosen={!draft.nobody} onPress={() => change({ nobody: false })} />
        <Chip label={words.withNobody} chosen={draft.nobody} onPress={() => change({ nobody: true })} />
      </View>
      {draft.nobody ? (
        <View className="t-note m1">{words.nobodyNote}</View>
      ) : (
        <DeskPickHost
          label={words.standInTitle}
          hosts={fit}
          chosen={fit.find(({ host }) => host.id === draft.standInKosId) ?? null}
          onChoose={(standInKosId) => change({ standInKosId })}
          noteOf={standInNote}
        />
      )}
    </View>
  );
}
