import { HandoverPage } from '../../features/handover/handover-page';
import { Gate } from '../../features/session/gate';

/** 交接: what moves, and whether the member agrees. */
export default function Page() {
  return (
    <Gate needs="member" back>
      {() => <HandoverPage />}
    </Gate>
  );
}
