import { useRouter } from '@tarojs/taro';
import { fromAddress } from '../../features/members/member-search';
import { MembersSelect } from '../../features/members/members-select';
import { Gate } from '../../features/session/gate';

export default function MembersSelectPage() {
  const { params } = useRouter();
  return (
    <Gate needs="kos" back>
      {() => <MembersSelect initial={fromAddress(params)} />}
    </Gate>
  );
}
