import { MyBondPage } from '../../features/my-bond/my-bond-page';
import { Gate } from '../../features/session/gate';

/** 我的主理人: why, since when, and what is written down. */
export default function Page() {
  return (
    <Gate needs="member" back>
      {() => <MyBondPage />}
    </Gate>
  );
}
