import { wishLimits } from '@huiyou/domain/wishes/wish';
import { leadWishes as words, pickHostWords, writtenOf } from '@huiyou/words/lead';
import { changeTo } from '@huiyou/words/wishes';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskLoaded } from '../../components/desk-loaded';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { TextAreaField } from '../../components/text-area-field';
import { useDeskHosts } from '../../lib/desk-hosts';
import { ChooseNextHost } from './choose-next-host';
import { useDecision } from './use-decision';
import type { Wish } from './wish-facts';

interface DecideWishProps {
  wish: Wish;
  onDecided: (said: string) => void;
}

/** Yes, to the host the member named or to another one, or no; either way with words the member reads. */
export function DecideWish({ wish, onDecided }: DecideWishProps) {
  const hosts = useDeskHosts();
  const [to, setTo] = useState<string | null>(wish.to?.id ?? null);
  const decision = useDecision(wish.id);
  const silent = decision.words.trim() === '';
  const grantLacks = silent ? words.needWords : to === null ? words.needHost : null;
  const handleGrant = () => {
    if (to !== null) decision.grant(to, () => onDecided(words.granted));
  };
  return (
    <View className="m5">
      <Head title={words.decideTitle} />
      <DeskLoaded loaded={hosts} loading={pickHostWords.loading} notLoaded={pickHostWords.notLoaded}>
        {(read) => <ChooseNextHost wish={wish} hosts={read} chosen={to} onChoose={setTo} />}
      </DeskLoaded>
      <View className="m4">
        <TextAreaField
          label={words.wordsLabel}
          placeholder={words.wordsPlaceholder}
          value={decision.words}
          maxLength={wishLimits.answer}
          count={writtenOf(decision.words.length, wishLimits.answer)}
          onChange={decision.write}
        />
      </View>
      {decision.refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notDecided} text={decision.refusal} />
        </View>
      ) : null}
      <View className="row wrap m3">
        <Button
          size="pair"
          label={grantLacks ?? grantLabel(wish, to)}
          disabled={grantLacks !== null || decision.doing === 'decline'}
          loading={decision.doing === 'grant'}
          loadingLabel={words.granting}
          onPress={handleGrant}
        />
        <Button
          look="secondary"
          size="pair"
          label={words.decline}
          disabled={silent || decision.doing === 'grant'}
          loading={decision.doing === 'decline'}
          loadingLabel={words.declining}
          onPress={() => decision.decline(() => onDecided(words.declined))}
        />
      </View>
    </View>
  );
}

/** 换到何川那里 for the member's own choice; otherwise only 答应, since the member is asked first. */
const grantLabel = ({ to }: Wish, chosen: string | null): string =>
  to && to.id === chosen ? changeTo(to.name) : words.grant;
