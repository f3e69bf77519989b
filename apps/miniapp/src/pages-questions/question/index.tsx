import { useRouter } from '@tarojs/taro';
import { QuestionPage } from '../../features/questions/question-page';
import { Gate } from '../../features/session/gate';

/** 一问: waiting, talked about, answered. */
export default function OneQuestionPage() {
  const { id = '' } = useRouter().params;
  return (
    <Gate needs="person" back>
      {() => <QuestionPage id={id} />}
    </Gate>
  );
}
