import { handoverForm as words, handoverOf, leadHandovers, pickHostWords } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { DeskPickHost } from '../../components/desk-pick-host';
import { Head } from '../../components/head';
import { useDeskHosts } from '../../lib/desk-hosts';
import type { DeskHost } from '../../lib/host-room';
import { useDeskItems } from '../../stores/desk-role';
import { BeginPanel } from './begin-panel';
import { roomNote } from './handover-facts';
import { HandoverForm } from './handover-form';
import { PlanPreview } from './plan-preview';
import { useNewHandover } from './use-new-handover';
import './handover-form.css';

interface NewHandoverProps {
  from: string | null;
  again: string | null;
  onCancel: () => void;
}

/** A handover being written: of whom first, then the rest. */
export function NewHandover({ from, again, onCancel }: NewHandoverProps) {
  const items = useDeskItems('handovers');
  const hosts = useDeskHosts();
  const [kosId, setKosId] = useState(from);
  const host = hosts.data?.find((each) => each.host.id === kosId) ?? null;
  if (host && hosts.data) {
    const handleOther = again === null ? () => setKosId(null) : undefined;
    return (
      <WriteHandover
        key={host.host.id}
        host={host}
        hosts={hosts.data}
        again={again}
        onCancel={onCancel}
        onOther={handleOther}
      />
    );
  }
  return (
    <DeskFrame title={words.title} items={items} action={<Cancel onCancel={onCancel} />}>
      <DeskLoaded loaded={hosts} loading={pickHostWords.loading} notLoaded={pickHostWords.notLoaded}>
        {(read) => (
          <View className="hfo">
            <Head title={words.fromTitle} />
            <DeskPickHost
              label={words.fromTitle}
              hosts={read.filter((each) => each.active || each.members > 0)}
              onChoose={setKosId}
              noteOf={roomNote}
            />
          </View>
        )}
      </DeskLoaded>
    </DeskFrame>
  );
}

const Cancel = ({ onCancel }: { onCancel: () => void }) => (
  <Button look="text" size="pair" label={words.cancel} onPress={onCancel} />
);

interface WriteHandoverProps {
  host: DeskHost;
  hosts: readonly DeskHost[];
  again: string | null;
  onCancel: () => void;
  onOther: (() => void) | undefined;
}

function WriteHandover({ host, hosts, again, onCancel, onOther }: WriteHandoverProps) {
  const items = useDeskItems('handovers');
  const writing = useNewHandover(host, hosts, again);
  const [sure, setSure] = useState(false);
  const handleBegin = async () => {
    const begun = await writing.sending.send();
    if (begun) void Taro.redirectTo({ url: `/pages-desk/handover/index?id=${begun.id}` });
  };
  return (
    <DeskFrame
      title={handoverOf(host.host.name)}
      note={again === null ? undefined : leadHandovers.again}
      items={items}
      action={
        <>
          {onOther ? <Button look="text" size="pair" label={words.fromOther} onPress={onOther} /> : null}
          <Cancel onCancel={onCancel} />
        </>
      }
      aside={<PlanPreview writing={writing} onBegin={() => setSure(true)} />}
      overlay={
        <BeginPanel writing={writing} open={sure} onClose={() => setSure(false)} onBegin={() => void handleBegin()} />
      }
    >
      <HandoverForm writing={writing} />
    </DeskFrame>
  );
}
