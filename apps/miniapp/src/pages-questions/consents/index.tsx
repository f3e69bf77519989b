import { ConsentsPage } from '../../features/questions/consents-page';
import { Gate } from '../../features/session/gate';

/** 留给会友看的: which answers to my questions the club may read. */
export default function Page() {
  return (
    <Gate needs="person" back>
      {() => <ConsentsPage />}
    </Gate>
  );
}
