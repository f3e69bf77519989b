import { invitationLimits } from '@huiyou/domain/invitations/outcome';
import { invitations as words } from '@huiyou/words/invitations';
import { View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { Guests } from './guests';
import { type LetterDraft, type WayOfInviting, waysOfInviting, withWay } from './letter-draft';

const names: Record<WayOfInviting, string> = { known: words.known, named: words.named, open: words.open };
const notes: Record<WayOfInviting, string> = { known: words.knownNote, named: words.namedNote, open: words.openNote };

interface ForWhomProps {
  draft: LetterDraft;
  change: (part: Partial<LetterDraft>) => void;
  /** The network is tried again: whatever else is missing may come too. */
  onRetry: () => void;
}

/** Whom the letter is for; of a guest also what may be cited. */
export function ForWhom({ draft, change, onRetry }: ForWhomProps) {
  const { way } = draft;
  const named = way === 'open' ? words.openAddressee : words.addressee;
  const sample = way === 'open' ? words.openPlaceholder : words.addresseePlaceholder;
  return (
    <View className="m3">
      <Head title={words.whom} />
      <View className="row wrap m1">
        {waysOfInviting.map((each) => (
          <Chip
            key={each}
            label={names[each]}
            chosen={way === each}
            onPress={() => (each === way ? undefined : change(withWay(draft, each)))}
          />
        ))}
      </View>
      <View className="t-note m1">{notes[way]}</View>
      {way === 'known' ? <Guests draft={draft} change={change} onRetry={onRetry} /> : null}
      {way === 'known' && draft.guestId === null ? null : (
        <View className="m4">
          <Field
            label={named}
            placeholder={sample}
            value={draft.addressee}
            maxLength={invitationLimits.addressee}
            onChange={(addressee) => change({ addressee })}
          />
        </View>
      )}
    </View>
  );
}
