import { useRouter } from '@tarojs/taro';
import { RedeemCode } from '../../features/account/redeem-code';
import { Gate } from '../../features/session/gate';

/** Opened from 我的, or by the link that came with a code. */
export default function Page() {
  const { key } = useRouter().params;
  return (
    <Gate needs="person" back>
      {() => <RedeemCode given={key ?? ''} />}
    </Gate>
  );
}
