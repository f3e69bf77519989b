import { nameLimits } from '@huiyou/domain/identity/display-name';
import { type Pronoun, pronouns } from '@huiyou/domain/kos/host';
import { atStore, host as words } from '@huiyou/words/host';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Empty } from '../../components/empty';
import { Field } from '../../components/field';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { backToDesk } from '../../lib/back-to-desk';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { useDraft } from '../../lib/use-draft';
import type { Profile } from './use-profile';

type Slip = { name: string; clubName: string; pronoun: Pronoun };

function blank(profile: Profile | null): Slip {
  if (!profile) return { name: '', clubName: '', pronoun: pronouns[0] };
  const { name, clubName, pronoun } = profile.host;
  return { name, clubName, pronoun };
}

/** Who the host is: written once to begin, changed here later. Null: there is none yet. */
export function WriteProfile({ profile }: { profile: Profile | null }) {
  const draft = useDraft<Slip | null>(`host-slip-${profile?.host.id ?? 'new'}`, null);
  const slip = draft.value ?? blank(profile);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const change = (part: Partial<Slip>) => draft.change(() => ({ ...slip, ...part }));
  const lacking = slip.name.trim() === '' ? words.needName : slip.clubName.trim() === '' ? words.needClub : null;

  const handleSave = async () => {
    setSaving(true);
    setRefused(null);
    try {
      await call('PUT /kos/me', { body: slip });
      draft.drop();
      if (profile) backToDesk();
      else await Taro.reLaunch({ url: '/pages-host/desk/index' });
    } catch (failure) {
      setRefused(sentenceOf(failure));
    } finally {
      setSaving(false);
    }
  };

  const foot = (
    <Foot>
      <Button
        label={lacking ?? words.saveProfile}
        disabled={lacking !== null}
        loading={saving}
        onPress={() => void handleSave()}
      />
    </Foot>
  );
  return (
    <Screen
      nav={<NavBar title={words.profileTitle} {...(profile ? { backLabel: states.back, onBack: backToDesk } : {})} />}
      foot={foot}
    >
      <View className="pad">
        {profile ? null : <Empty lines={[...words.profileFirstLines]} />}
        <View className="m5">
          <Field
            label={words.name}
            placeholder={words.namePlaceholder}
            value={slip.name}
            maxLength={nameLimits.displayName}
            onChange={(name) => change({ name })}
          />
        </View>
        <View className="m5">
          <Field
            label={words.clubName}
            placeholder={words.clubPlaceholder}
            value={slip.clubName}
            maxLength={nameLimits.clubName}
            onChange={(clubName) => change({ clubName })}
          />
        </View>
        <View className="m5">
          <View>{words.pronoun}</View>
          <View className="t-note">{words.pronounNote}</View>
          <View className="row m1">
            {pronouns.map((pronoun) => (
              <Chip
                key={pronoun}
                label={pronoun}
                chosen={slip.pronoun === pronoun}
                onPress={() => change({ pronoun })}
              />
            ))}
          </View>
        </View>
        {refused ? (
          <View className="m5">
            <Notice tone="look" text={refused} />
          </View>
        ) : null}
        {profile ? <View className="t-note m5">{words.portraitNote}</View> : null}
        {profile?.storeName ? <View className="t-note m1">{atStore(profile.storeName)}</View> : null}
      </View>
    </Screen>
  );
}
