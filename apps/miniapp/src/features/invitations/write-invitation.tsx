import { invitationLimits } from '@huiyou/domain/invitations/outcome';
import { dayChoice, fullSentence, invitations as words, letterCount, seatsOpen } from '@huiyou/words/invitations';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { Foot } from '../../components/foot';
import { Head } from '../../components/head';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { TextAreaField } from '../../components/text-area-field';
import { backToDesk } from '../../lib/back-to-desk';
import { lackingIn, type LetterDraft } from './letter-draft';
import { LetterPreview } from './letter-preview';
import { useWriting, type Writing } from './use-writing';
import { ForWhom } from './for-whom';
import './write-invitation.css';

const dayChoices = [7, 14, 30, 60];

/** A letter, to one person or for a gathering, with the paper it will lie on in sight. */
export function WriteInvitation({ guest = null }: { guest?: { personId: string; name: string } | null }) {
  const writing = useWriting(guest);
  const { draft, seats, leaving, sending, refused, change, send } = writing;
  const lacking = lackingIn(draft);
  const full = seats !== null && seats.left <= 0;
  const closed = leaving ? words.leavingTitle : full ? words.fullTitle : null;
  const foot = (
    <Foot note={seats && closed === null ? seatsOpen(seats.left) : null}>
      <Button
        label={closed ?? lacking ?? words.print}
        disabled={closed !== null || lacking !== null}
        loading={sending}
        loadingLabel={words.printing}
        onPress={() => void send()}
      />
    </Foot>
  );
  return (
    <Screen nav={<NavBar title={words.writeTitle} backLabel={states.back} onBack={backToDesk} />} foot={foot}>
      <View className="pad">
        {leaving ? <Notice tone="look" title={words.leavingTitle} text={words.leavingText} /> : null}
        {full && !leaving ? <Notice tone="look" title={words.fullTitle} text={fullSentence(seats)} /> : null}
        <ForWhom draft={draft} change={change} onRetry={writing.reload} />
        {draft.way === 'open' ? <Uses draft={draft} change={change} /> : null}
        <View className="m5">
          <Head size="small" title={words.days} />
          <View className="row wrap">
            {dayChoices.map((days) => (
              <Chip key={days} label={dayChoice(days)} chosen={draft.days === days} onPress={() => change({ days })} />
            ))}
          </View>
        </View>
        <LetterField draft={draft} change={change} sending={sending} />
        {refused ? (
          <View className="m4">
            <Notice tone="look" text={refused} />
          </View>
        ) : null}
      </View>
      <LetterPreview draft={draft} host={writing.host} />
    </Screen>
  );
}

type PartProps = { draft: LetterDraft; change: Writing['change'] };

function Uses({ draft, change }: PartProps) {
  return (
    <View className="m5">
      <Field label={words.uses} type="number" value={draft.uses} maxLength={3} onChange={(uses) => change({ uses })} />
    </View>
  );
}

function LetterField({ draft, change, sending }: PartProps & { sending: boolean }) {
  return (
    <View className="m5">
      <Head title={words.letter} note={words.letterNote} />
      <View className="m2 wi-l">
        <TextAreaField
          look="sheet"
          label={words.letter}
          placeholder={words.letterPlaceholder}
          value={draft.letter}
          onChange={(letter) => change({ letter })}
          maxLength={invitationLimits.letter}
          minLines={6}
          disabled={sending}
          count={letterCount(draft.letter.length, invitationLimits.letter)}
        />
      </View>
    </View>
  );
}
