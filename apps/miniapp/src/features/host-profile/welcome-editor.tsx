import { hostLimits } from '@huiyou/domain/kos/host';
import { host as words } from '@huiyou/words/host';
import { call } from '../../lib/call';
import { OwnWordsPanel } from './own-words-panel';
import type { Profile } from './use-profile';

interface WelcomeEditorProps {
  open: boolean;
  profile: Profile;
  onClose: () => void;
  onSaved: (profile: Profile) => void;
}

const said = {
  title: words.welcomeTitle,
  label: words.welcomeLabel,
  placeholder: words.welcomePlaceholder,
  empty: words.welcomeEmpty,
  save: words.saveWelcome,
  takeAway: words.takeWelcomeAway,
};

/** Writes the words of welcome, or takes them away. What is half written stays on the device. */
export function WelcomeEditor({ open, profile, onClose, onSaved }: WelcomeEditorProps) {
  const put = async (text: string | null) => onSaved(await call('PUT /kos/me/welcome', { body: { text } }));
  return (
    <OwnWordsPanel
      {...{ open, onClose, put, said }}
      place={`welcome-${profile.host.id}`}
      kept={profile.welcome}
      limit={hostLimits.welcome}
      minLines={5}
    />
  );
}
