import { useRouter } from '@tarojs/taro';
import { NoteFact } from '../../features/guests/note-fact';
import { Gate } from '../../features/session/gate';
import { textInQuery } from '../../lib/text-in-query';

export default function GuestFactPage() {
  const { id = '', name } = useRouter().params;
  return (
    <Gate needs="kos" back>
      {() => <NoteFact id={id} name={textInQuery(name)} />}
    </Gate>
  );
}
