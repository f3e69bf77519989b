import { useRouter } from '@tarojs/taro';
import { WriteInvitation } from '../../features/invitations/write-invitation';
import { Gate } from '../../features/session/gate';
import { textInQuery } from '../../lib/text-in-query';

export default function InvitePage() {
  const { guest, name } = useRouter().params;
  return (
    <Gate needs="kos" back>
      {() => <WriteInvitation guest={guest ? { personId: guest, name: textInQuery(name) } : null} />}
    </Gate>
  );
}
