import { useRouter } from '@tarojs/taro';
import { MemberFile } from '../../features/members/member-file';
import { Gate } from '../../features/session/gate';

export default function MemberPage() {
  const { id = '' } = useRouter().params;
  return (
    <Gate needs="kos" back>
      {() => <MemberFile id={id} />}
    </Gate>
  );
}
