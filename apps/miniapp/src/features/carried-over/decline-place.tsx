import { carriedOver as words } from '@huiyou/words/carried-over';
import { SurePanel } from '../../components/sure-panel';
import { call } from '../../lib/call';

interface DeclinePlaceProps {
  open: boolean;
  onClose: () => void;
  onDeclined: () => void;
}

/** Asks before what was carried over is deleted. */
export function DeclinePlace({ open, onClose, onDeclined }: DeclinePlaceProps) {
  const decline = async () => {
    await call('POST /carried-over/decline', {});
    onDeclined();
  };
  return (
    <SurePanel
      open={open}
      title={words.declineTitle}
      text={words.declineText}
      keep={words.keep}
      sure={words.declineDo}
      act={decline}
      onClose={onClose}
    />
  );
}
