import { useRouter } from '@tarojs/taro';
import { ChoosePerson } from '../../features/demo/choose-person';

/** Only in demo builds. */
export default function Page() {
  const { returnTo } = useRouter().params;
  return <ChoosePerson returnTo={returnTo ? decodeURIComponent(returnTo) : null} />;
}
