import { ProfilePage } from '../../features/host-profile/profile-page';
import { Gate } from '../../features/session/gate';

export default function HostProfilePage() {
  return (
    <Gate needs="kos" back>
      {() => <ProfilePage />}
    </Gate>
  );
}
