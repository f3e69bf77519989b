import { CarriedOver } from '../../features/carried-over/carried-over';
import { Joined } from '../../features/joining/joined';
import { Gate } from '../../features/session/gate';

/** The place kept for me from before. */
export default function CarriedPage() {
  return (
    <Gate needs="person" back>
      {() => <CarriedOver joined={(seat) => <Joined seat={seat} keepsTier />} />}
    </Gate>
  );
}
