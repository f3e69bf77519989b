import { call } from '../../lib/call';
import { useSession } from '../../stores/session.store';

/** The name this device shows may have changed. It is no harm when it is learned later. */
export async function knowMeAgain(): Promise<void> {
  const me = await call('GET /me', {}).catch(() => null);
  if (me !== null) useSession.getState().know(me);
}
