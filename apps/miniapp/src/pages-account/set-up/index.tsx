import { useRouter } from '@tarojs/taro';
import { BecomeFirstOperator } from '../../features/account/become-first-operator';
import { Gate } from '../../features/session/gate';

/** Opened by the one-time link that a new installation prints. */
export default function Page() {
  const { key } = useRouter().params;
  return (
    <Gate needs="person" back>
      {() => <BecomeFirstOperator code={key ?? ''} />}
    </Gate>
  );
}
