import { useRouter } from '@tarojs/taro';
import { AnswerQuestion } from '../../features/answers/answer-question';
import { Gate } from '../../features/session/gate';

export default function AnswerPage() {
  const { id = '' } = useRouter().params;
  return (
    <Gate needs="kos" back>
      {() => <AnswerQuestion id={id} />}
    </Gate>
  );
}
