import { useRouter } from '@tarojs/taro';
import { HandoversPage } from '../../features/desk-handovers/handovers-page';
import { Gate } from '../../features/session/gate';
import { useDeskRole } from '../../stores/desk-role';

/** 交接: the list; `from` begins one at that host, `again` with those another handover left. */
export default function Page() {
  const { from, again } = useRouter().params;
  return (
    <Gate needs={useDeskRole()} back>
      {() => <HandoversPage from={from ?? null} again={again ?? null} />}
    </Gate>
  );
}
