import { alertLine, alertTitle } from '@huiyou/words/alerts';
import { alertSaid, hostDesk as words, moreAlerts } from '@huiyou/words/host-desk';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { aria } from '../../lib/aria';
import { clock, when } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import type { Alert } from './alert-feed';
import type { Alerts } from './use-alerts';
import './host-desk.css';

const shownAtOnce = 2;

interface DeskAlertsProps {
  alerts: Alerts;
  onOpen: (questionId: string) => void;
}

/** What is new, line by line. */
export function DeskAlerts({ alerts: { fresh, failing, waits, putAway }, onOpen }: DeskAlertsProps) {
  const more = fresh.length - shownAtOnce;
  const handleOpen = ({ id, questionId }: Alert) => {
    putAway(id);
    if (questionId !== null) onOpen(questionId);
  };
  return (
    <View className="hk-al" {...aria({ role: 'status', label: words.alertsLabel })}>
      {fresh.slice(0, shownAtOnce).map((alert) => (
        <Line key={alert.id} alert={alert} onOpen={() => handleOpen(alert)} onAway={() => putAway(alert.id)} />
      ))}
      {more > 0 ? <View className="t-micro">{moreAlerts(more)}</View> : null}
      {failing ? <View className="t-micro">{words.stale}</View> : null}
      {waits ? <View className="t-micro">{words.soundWaits}</View> : null}
    </View>
  );
}

/** Whether what is new is heard. */
export function DeskSound({ alerts: { sound, turnSound } }: Pick<DeskAlertsProps, 'alerts'>) {
  return (
    <View
      className="hk-pl"
      hoverClass="pr"
      onClick={turnSound}
      {...aria({ role: 'checkbox', label: words.soundLabel, checked: sound })}
    >
      {sound ? words.soundOn : words.soundOff}
    </View>
  );
}

function Line({ alert, onOpen, onAway }: { alert: Alert; onOpen: () => void; onAway: () => void }) {
  const { kind, at, who, tier, dueAt, excerpt } = alert;
  const now = useNow();
  const line = alertLine({ who, tier, due: dueAt === null ? null : when(dueAt, now) });
  const said = alertSaid(clock(at), alertTitle(kind));
  return (
    <View className="hk-li">
      <View
        className="grow"
        hoverClass="pr"
        onClick={onOpen}
        {...aria({ role: 'button', label: [said, line, excerpt ?? ''].filter(Boolean).join('，') })}
      >
        <View className="b">{said}</View>
        {line === '' ? null : <View className="t-note clip1">{line}</View>}
      </View>
      <Button look="text" size="small" label={words.alertGone} onPress={onAway} />
    </View>
  );
}
