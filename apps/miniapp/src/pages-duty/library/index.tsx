import { LibraryPage } from '../../features/library/library-page';
import { Gate } from '../../features/session/gate';

/** 答库: the host's own answers and the brand's. */
export default function HostLibraryPage() {
  return (
    <Gate needs="kos" back>
      {() => <LibraryPage />}
    </Gate>
  );
}
