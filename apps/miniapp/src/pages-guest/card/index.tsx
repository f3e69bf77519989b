import { useRouter } from '@tarojs/taro';
import { OpenCard } from '../../features/meeting/open-card';
import { tokenInQuery } from '../../lib/token-in-query';

/** A name card, opened by a code, a link or a picture. Whoever comes is signed in on the way. */
export default function CardPage() {
  const { params } = useRouter();
  const token = tokenInQuery(params);
  return <OpenCard token={token} here={`/pages-guest/card/index?t=${token}`} />;
}
