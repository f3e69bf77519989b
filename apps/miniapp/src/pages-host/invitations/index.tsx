import { InvitationList } from '../../features/invitations/invitation-list';
import { Gate } from '../../features/session/gate';

export default function InvitationsPage() {
  return (
    <Gate needs="kos" back>
      {() => <InvitationList />}
    </Gate>
  );
}
