import { MySessions } from '../../features/account/my-sessions';
import { Gate } from '../../features/session/gate';

export default function Page() {
  return (
    <Gate needs="person" back>
      {() => <MySessions />}
    </Gate>
  );
}
