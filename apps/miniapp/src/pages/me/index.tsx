import { MyPage } from '../../features/account/my-page';
import { Gate } from '../../features/session/gate';

/** 我的: the name-slip and what belongs to it. */
export default function Page() {
  return <Gate needs="person">{() => <MyPage />}</Gate>;
}
