import { ReadNotice } from '../../features/meeting/read-notice';

/** Open to everybody: one reads it before getting to know a host. */
export default function NoticePage() {
  return <ReadNotice />;
}
