import { AskQuestion } from '../../features/questions/ask-question';
import { Gate } from '../../features/session/gate';

/** 问: a member asks their host. */
export default function AskPage() {
  return (
    <Gate needs="member" back>
      {() => <AskQuestion />}
    </Gate>
  );
}
