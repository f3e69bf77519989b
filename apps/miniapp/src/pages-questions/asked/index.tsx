import { AskedList } from '../../features/questions/asked-list';
import { Gate } from '../../features/session/gate';

/** 问过的: all my questions. */
export default function AskedPage() {
  return (
    <Gate needs="person" back>
      {() => <AskedList />}
    </Gate>
  );
}
