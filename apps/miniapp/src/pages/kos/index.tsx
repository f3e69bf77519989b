import { home as words } from '@huiyou/words/home';
import { HomeFrame } from '../../features/home/home-frame';
import { HandoverStrip } from '../../features/my-kos/handover-strip';
import { HostLinks } from '../../features/my-kos/host-links';
import { MyHost } from '../../features/my-kos/host-page';
import { useMyClub } from '../../features/my-kos/use-my-club';
import { useMyKosNow } from '../../features/my-kos/use-my-kos-now';
import { AskBar } from '../../features/questions/ask-bar';
import { AwaitedQuestions } from '../../features/questions/open-questions';
import { useOpenQuestions } from '../../features/questions/use-open-questions';
import { usePromise } from '../../features/questions/use-promise';
import { Gate } from '../../features/session/gate';
import { useNow } from '../../lib/use-now';

function Host() {
  const now = useNow();
  const kos = useMyKosNow();
  const club = useMyClub();
  const promise = usePromise(now);
  const questions = useOpenQuestions();
  return (
    <HomeFrame loads={[kos, club, promise, questions]} now={now} title={words.hostTitle}>
      <MyHost kos={kos.data} club={club.data} failed={kos.error !== null} now={now} />
      <HandoverStrip handover={kos.data?.handover ?? null} />
      <AskBar promise={promise} />
      {questions.data ? <AwaitedQuestions questions={questions.data} host={kos.data?.host ?? null} now={now} /> : null}
      <HostLinks handedOver={Boolean(kos.data?.handover)} />
    </HomeFrame>
  );
}

/** 主理人: the person one is bonded to. */
export default function KosPage() {
  return <Gate needs="member">{() => <Host />}</Gate>;
}
