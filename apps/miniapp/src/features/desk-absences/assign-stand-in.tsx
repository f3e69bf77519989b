import { leadAbsences as words, pickHostWords, standInChosen } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskLoaded } from '../../components/desk-loaded';
import { DeskPickHost } from '../../components/desk-pick-host';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { useDeskHosts } from '../../lib/desk-hosts';
import { useSave } from '../../lib/desk-save';
import { type Absence, mayStandIn, standInNote } from './absence-facts';

interface AssignStandInProps {
  absence: Absence;
  onDone: () => void;
}

/** Somebody for an absence for which nobody answers: it ends, and goes on from that instant with a stand-in. */
export function AssignStandIn({ absence, onDone }: AssignStandInProps) {
  const { id, host, until, state } = absence;
  const hosts = useDeskHosts();
  const [chosen, setChosen] = useState<string | null>(null);
  const { busy, refusal, save } = useSave();
  const others = (hosts.data ?? []).filter((each) => mayStandIn(each, host.id, state === 'now'));
  const standIn = others.find((each) => each.host.id === chosen) ?? null;

  const handleAssign = () => {
    if (standIn === null) return;
    void save({ id, chosen }, async (key) => {
      // Repeating the end changes nothing: its instant stays, and so does what is sent after it.
      const ended = await call('POST /absences/:id/end', { params: { id } });
      const body = { kosId: host.id, from: ended.until ?? absence.from, until, standInKosId: standIn.host.id };
      await call('POST /lead/absences', { body, key });
      onDone();
    });
  };
  return (
    <View className="m5">
      <Head size="small" title={words.assignTitle} />
      <DeskLoaded loaded={hosts} loading={pickHostWords.loading} notLoaded={pickHostWords.notLoaded}>
        {() => (
          <DeskPickHost
            label={words.assignTitle}
            hosts={others}
            chosen={standIn}
            onChoose={setChosen}
            noteOf={standInNote}
          />
        )}
      </DeskLoaded>
      {standIn ? <View className="t-note m2">{standInChosen(standIn.host.name)}</View> : null}
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notAssigned} text={refusal}>
            <View className="t-note m1">{words.notAssignedText}</View>
          </Notice>
        </View>
      ) : null}
      <View className="m3">
        <Button
          label={standIn ? words.assign : words.needStandIn}
          disabled={standIn === null}
          loading={busy}
          loadingLabel={words.saving}
          onPress={handleAssign}
        />
      </View>
    </View>
  );
}
