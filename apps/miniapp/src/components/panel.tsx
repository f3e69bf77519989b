import { View } from '@tarojs/components';
import { type ReactNode, useEffect, useState } from 'react';
import { aria } from '../lib/aria';
import { useKeyboardHeight } from '../lib/keyboard';
import { Icon } from './icon';
import './panel.css';

interface PanelProps {
  open: boolean;
  title: string;
  onClose: () => void;
  closeLabel: string;
  children: ReactNode;
  /** Usually the one Button. */
  foot?: ReactNode;
}

const calm = 240;

/** Kept while it leaves, so that closing moves as calmly as opening. */
function usePresence(open: boolean): { present: boolean; shown: boolean } {
  const [present, setPresent] = useState(open);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (open) setPresent(true);
    const timer = open ? setTimeout(() => setShown(true), 30) : setTimeout(() => setPresent(false), calm);
    if (!open) setShown(false);
    return () => clearTimeout(timer);
  }, [open]);
  return { present, shown };
}

/** A sheet from the bottom for one short question. It rises with the keyboard. */
export function Panel({ open, title, onClose, closeLabel, children, foot }: PanelProps) {
  const { present, shown } = usePresence(open);
  const keyboard = useKeyboardHeight();
  if (!present) return null;
  return (
    <View className={shown ? 'pn pn-on' : 'pn'} catchMove>
      <View className="pn-s" onClick={onClose} {...aria({ hidden: true })} />
      <View
        className="pn-p"
        style={{ paddingBottom: keyboard > 0 ? `${keyboard}px` : '' }}
        {...aria({ role: 'dialog', label: title })}
      >
        <View className="pn-h">
          <View className="pn-t" {...aria({ role: 'heading' })}>
            {title}
          </View>
          <View className="pn-x" hoverClass="pr" onClick={onClose} {...aria({ role: 'button', label: closeLabel })}>
            <Icon name="close" tone="ink2" />
          </View>
        </View>
        {children}
        {foot ? <View className="pn-f">{foot}</View> : null}
      </View>
    </View>
  );
}
