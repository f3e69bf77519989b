import { ChangePage } from '../../features/wishes/change-page';
import { Gate } from '../../features/session/gate';

/** 换主理人: a wish to the lead, or the one free change after a handover. */
export default function Page() {
  return (
    <Gate needs="member" back>
      {() => <ChangePage />}
    </Gate>
  );
}
