import { ClubPlace } from '../../features/club/club-place';
import { Gate } from '../../features/session/gate';
import { useHasRole } from '../../stores/session.store';

/** 俱乐部: a member's club, or the one a host keeps. */
export default function Page() {
  const hosting = useHasRole('kos');
  return <Gate needs={hosting ? 'kos' : 'member'}>{() => <ClubPlace />}</Gate>;
}
