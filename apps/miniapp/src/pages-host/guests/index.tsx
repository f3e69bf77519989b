import { GuestList } from '../../features/guests/guest-list';
import { Gate } from '../../features/session/gate';

export default function GuestsPage() {
  return (
    <Gate needs="kos" back>
      {() => <GuestList />}
    </Gate>
  );
}
