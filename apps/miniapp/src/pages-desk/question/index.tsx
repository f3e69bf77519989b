import { useRouter } from '@tarojs/taro';
import { Gate } from '../../features/session/gate';
import { LeadQuestion } from './lead-question';

/** The question `id`, for its lead. */
export default function Page() {
  const { id = '' } = useRouter().params;
  return (
    <Gate needs="lead" back>
      {() => <LeadQuestion id={id} />}
    </Gate>
  );
}
