import { useRouter } from '@tarojs/taro';
import { OpenInvitation } from '../../features/joining/open-invitation';
import { tokenInQuery } from '../../lib/token-in-query';

/** Opened by a code, a link or a message. Whoever comes is signed in on the way. */
export default function Page() {
  const { params } = useRouter();
  const token = tokenInQuery(params);
  return <OpenInvitation token={token} here={`/pages/join/index?t=${token}`} />;
}
