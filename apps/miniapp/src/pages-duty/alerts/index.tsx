import { AlertsPage } from '../../features/alerts/alerts-page';
import { Gate } from '../../features/session/gate';

export default function HostAlertsPage() {
  return (
    <Gate needs="kos" back>
      {() => <AlertsPage />}
    </Gate>
  );
}
