import { useRouter } from '@tarojs/taro';
import { ComplainPage } from '../../features/wishes/complain-page';
import { Gate } from '../../features/session/gate';

/** 对服务不满: to the lead, unseen by the host. */
export default function Page() {
  const { question } = useRouter().params;
  return (
    <Gate needs="member" back>
      {() => <ComplainPage questionId={question ?? null} />}
    </Gate>
  );
}
