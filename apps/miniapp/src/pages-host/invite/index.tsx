import { WriteInvitation } from '../../features/invitations/write-invitation';
import { Gate } from '../../features/session/gate';

export default function InvitePage() {
  return (
    <Gate needs="kos" back>
      {() => <WriteInvitation />}
    </Gate>
  );
}
