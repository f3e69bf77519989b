import { decidedText, wantsToShow } from '@huiyou/words/club-knowledge';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useMyId } from '../../stores/session.store';
import { ConsentChoice } from './consent-choice';
import { type Consent, useConsent } from './use-consent';
import { WithdrawConsent } from './withdraw-consent';
import './consent-ask.css';

type Props = { consent: Consent; put: (consent: Consent) => void };

function Decided({ consent, put }: Props) {
  const deciding = useConsent(consent.id, put);
  if (consent.state === 'waiting') return null;
  return (
    <View className="row wrap between cn cn-l">
      <View className="t-note">{decidedText[consent.state]}</View>
      {consent.state === 'agreed' ? <WithdrawConsent deciding={deciding} /> : null}
    </View>
  );
}

/** Under an answer that the host would keep for the club. Nothing where nobody asked, or where that is not known. */
export function ConsentAsk({ questionId }: { questionId: string }) {
  const asked = useLoaded(`${useMyId()} consents`, () => call('GET /consents', {}));
  const { data } = asked;
  const consent = data?.consents.find((one) => one.questionId === questionId);
  if (!data || !consent) return null;
  const put = (decided: Consent) =>
    asked.put({ ...data, consents: data.consents.map((one) => (one.id === decided.id ? decided : one)) });
  if (consent.state !== 'waiting') return <Decided consent={consent} put={put} />;
  return (
    <View className="cn">
      <Head title={wantsToShow(consent.host.name)} size="small" />
      <View className="t-text b m3">{consent.text}</View>
      <ConsentChoice consent={consent} put={put} />
    </View>
  );
}
