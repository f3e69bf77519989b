import { NameCardList } from '../../features/name-cards/name-card-list';
import { Gate } from '../../features/session/gate';

export default function NameCardsPage() {
  return (
    <Gate needs="kos" back>
      {() => <NameCardList />}
    </Gate>
  );
}
