import { useRouter } from '@tarojs/taro';
import { PrintedInvitation } from '../../features/invitations/printed-invitation';
import { Gate } from '../../features/session/gate';

export default function InvitationPage() {
  const { id = '' } = useRouter().params;
  return (
    <Gate needs="kos" back>
      {() => <PrintedInvitation id={id} />}
    </Gate>
  );
}
