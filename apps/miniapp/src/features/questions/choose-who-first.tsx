import { nameMark } from '@huiyou/domain/identity/display-name';
import { askInstead, choiceNote, ratherStandIn, stillCounts, unlikelySentence, waitFor } from '@huiyou/words/asking';
import { noPromise } from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { Notice } from '../../components/notice';
import { TickLine } from '../../components/tick-line';
import { mediaAddress } from '../../lib/server-address';
import { when } from '../../lib/time';
import type { HostCard } from '../../stores/my-host';
import type { PromiseNow } from './use-promise';
import { offeredStandIn } from './who-answers-first';
import './choose-who-first.css';

interface ChooseWhoFirstProps {
  now: PromiseNow;
  standIn: boolean;
  onChoose: (standIn: boolean) => void;
}

type Choice = { host: HostCard; label: string; note: string; chosen: boolean; onChoose: () => void };

function WhoChoice({ host, label, note, chosen, onChoose }: Choice) {
  return (
    <View className="cw-o">
      <TickLine kind="radio" label={`${label}，${note}`} ticked={chosen} onChange={onChoose}>
        <View className="row">
          <Avatar src={mediaAddress(host.portrait)} surname={nameMark(host.name)} size={36} />
          <View className="grow l3">
            <View className="t-text b">{label}</View>
            <View className="t-note">{note}</View>
          </View>
        </View>
      </TickLine>
    </View>
  );
}

/** Why the time may not hold, in one sentence; nothing while nothing speaks against it. */
function doubt({ host, unlikely, promise, now }: PromiseNow): string | null {
  if (!promise) return noPromise(host.pronoun);
  if (!unlikely) return null;
  const expected = unlikely.expectedAt === null ? null : when(unlikely.expectedAt, now);
  return unlikelySentence(host.pronoun, expected, when(promise.replyDueAt, now));
}

/** Said plainly before sending: by her pace the time may not hold, and who could answer first instead. Nothing is barred. */
export function ChooseWhoFirst({ now: data, standIn, onChoose }: ChooseWhoFirstProps) {
  const said = doubt(data);
  if (said === null) return null;
  const { host, promise, unlikely, now } = data;
  const other = offeredStandIn(data);
  if (!other)
    return (
      <View className="cw">
        <Notice text={promise ? `${said}${stillCounts}` : said} />
      </View>
    );
  const expected = unlikely?.expectedAt ? when(unlikely.expectedAt, now) : null;
  const due = (at: number | undefined) => (at === undefined ? null : when(at, now));
  return (
    <View className="cw">
      <Notice text={`${said}${ratherStandIn(other.host.name)}`} />
      <WhoChoice
        host={host}
        label={waitFor(host.name)}
        note={choiceNote(due(promise?.replyDueAt), expected)}
        chosen={!standIn}
        onChoose={() => onChoose(false)}
      />
      <WhoChoice
        host={other.host}
        label={askInstead(other.host.name)}
        note={choiceNote(due(other.promise?.replyDueAt), null)}
        chosen={standIn}
        onChoose={() => onChoose(true)}
      />
    </View>
  );
}
