import { termWords } from '@huiyou/words/home';
import { HomeFrame } from '../../features/home/home-frame';
import { HandoverStrip } from '../../features/my-kos/handover-strip';
import { HostGreeting } from '../../features/my-kos/host-greeting';
import { useMyKosNow } from '../../features/my-kos/use-my-kos-now';
import { AskBar } from '../../features/questions/ask-bar';
import { AwaitedQuestions, UnreadReplies } from '../../features/questions/open-questions';
import { useOpenQuestions } from '../../features/questions/use-open-questions';
import { usePromise } from '../../features/questions/use-promise';
import { Gate } from '../../features/session/gate';
import { useNow } from '../../lib/use-now';

function Home() {
  const now = useNow();
  const kos = useMyKosNow();
  const promise = usePromise(now);
  const questions = useOpenQuestions();
  const host = kos.data?.host ?? null;
  const away = Boolean(kos.data?.standIn);
  return (
    <HomeFrame loads={[kos, promise, questions]} now={now} term={kos.data && termWords(kos.data.almanac)}>
      <HostGreeting kos={kos.data} failed={kos.error !== null} now={now} />
      <HandoverStrip handover={kos.data?.handover ?? null} />
      {host ? <UnreadReplies unread={questions.data?.unread ?? []} host={host} away={away} now={now} /> : null}
      <AskBar promise={promise} />
      {questions.error && !questions.data ? null : (
        <AwaitedQuestions questions={questions.data} host={host} now={now} />
      )}
    </HomeFrame>
  );
}

/** 首页: my host, what she promises now, and what I wait for. */
export default function HomePage() {
  return <Gate needs="member">{() => <Home />}</Gate>;
}
