import { RosterImportPage } from '../../features/rosters/roster-import-page';
import { Gate } from '../../features/session/gate';

export default function Page() {
  return (
    <Gate needs="operator" back>
      {() => <RosterImportPage />}
    </Gate>
  );
}
