import { useRouter } from '@tarojs/taro';
import { KnowledgePage } from '../../features/questions/knowledge-page';
import { Gate } from '../../features/session/gate';
import { textInQuery } from '../../lib/text-in-query';

/** 会里答过的: what the club knows already. */
export default function Page() {
  const { q } = useRouter().params;
  return (
    <Gate needs="member" back>
      {() => <KnowledgePage initial={textInQuery(q)} />}
    </Gate>
  );
}
