import { TopicsPage } from '../../features/desk-topics/topics-page';
import { Gate } from '../../features/session/gate';

export default function Page() {
  return (
    <Gate needs="operator" back>
      {() => <TopicsPage />}
    </Gate>
  );
}
