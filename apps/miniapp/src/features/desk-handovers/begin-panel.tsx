import { beginTitle, handoverForm as words } from '@huiyou/words/lead';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { handoverBody, lackingInHandover } from './handover-draft';
import type { NewHandover } from './use-new-handover';
import { whatHappens } from './what-happens';
import './handover-form.css';

interface BeginPanelProps {
  writing: NewHandover;
  open: boolean;
  onClose: () => void;
  onBegin: () => void;
}

/** Asked once more, with all that happens when it begins. */
export function BeginPanel({ writing, open, onClose, onBegin }: BeginPanelProps) {
  const { host, fit, of, draft, preview, sending } = writing;
  const { name } = host.host;
  const body = handoverBody(draft, of, Date.now());
  // A successor may have become unfit while the panel stood open.
  const lacking = body === null ? lackingInHandover(draft, of) : null;
  const leavesAt = body?.leavesAt ?? null;
  const standIn = fit.find((each) => each.host.id === draft.standIn)?.host.name ?? null;
  const lines = preview.data
    ? whatHappens({ name, standIn, preview: preview.data, leaves: draft.leaves, leavesAt })
    : [];
  const foot = (
    <View className="row">
      <Button
        size="pair"
        label={lacking ?? words.begin}
        disabled={body === null}
        loading={sending.sending}
        loadingLabel={words.beginning}
        onPress={onBegin}
      />
      <View className="hfo-g" />
      <Button look="secondary" size="pair" label={words.think} onPress={onClose} />
    </View>
  );
  return (
    <Panel open={open} title={beginTitle(name)} closeLabel={states.close} onClose={onClose} foot={foot}>
      {lines.map((line) => (
        <View key={line} className="hfo-s">
          {line}
        </View>
      ))}
      <View className="t-note m3">{words.noWayBack}</View>
      {sending.error ? (
        <View className="m3">
          <Notice tone="look" title={words.notBegun} text={sending.error.message} />
        </View>
      ) : null}
    </Panel>
  );
}
