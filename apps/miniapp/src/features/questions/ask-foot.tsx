import { handTo, noPromiseButton, questions as words } from '@huiyou/words/questions';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { goBack } from '../../lib/go-back';
import type { Topic } from './topic-sections';
import type { Ask } from './use-ask';
import type { WhoFirst } from './who-answers-first';

interface AskFootProps {
  ask: Ask;
  who: WhoFirst | null;
  topic: Topic | undefined;
}

/** The page's one action, or why it cannot be done yet. */
export function AskFoot({ ask, who, topic }: AskFootProps) {
  const { draft, sending, error, send } = ask;
  const off = (label: string) => (
    <Foot>
      <Button label={label} disabled />
    </Foot>
  );
  if (draft.value.text.trim() === '') return off(words.writeFirst);
  if (!topic || !who) return off(words.timeFirst);
  if (!who.promise) return off(noPromiseButton(who.host.pronoun));
  const handle = () => void send({ topicId: topic.id, standIn: who.standIn });
  if (!error)
    return (
      <Foot>
        <Button label={handTo(who.host.name)} loading={sending} loadingLabel={words.handing} onPress={handle} />
      </Foot>
    );
  return (
    <Foot>
      <Button label={words.handAgain} icon="retry" loading={sending} loadingLabel={words.handing} onPress={handle} />
      <Button look="text" label={words.keepForLater} onPress={goBack} />
    </Foot>
  );
}
