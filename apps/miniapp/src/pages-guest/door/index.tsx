import { useRouter } from '@tarojs/taro';
import { OpenDoor } from '../../features/meeting/open-door';
import { tokenInQuery } from '../../lib/token-in-query';

/** A store by the code at its door. Whoever comes is signed in on the way. */
export default function DoorPage() {
  const { params } = useRouter();
  const token = tokenInQuery(params);
  return <OpenDoor token={token} here={`/pages-guest/door/index?t=${token}`} />;
}
