import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { aria } from '../lib/aria';
import './toast.css';

const shownFor = 1500;

interface ToastProps {
  /** Null: nothing is shown. */
  text: string | null;
  onDone: () => void;
}

/** Says that something succeeded, for a second and a half. Never for an error. */
export function Toast({ text, onDone }: ToastProps) {
  useEffect(() => {
    if (text === null) return undefined;
    const timer = setTimeout(onDone, shownFor);
    return () => clearTimeout(timer);
  }, [text, onDone]);
  if (text === null) return null;
  return (
    <View className="to" {...aria({ role: 'status', label: text })}>
      <View className="to-b">{text}</View>
    </View>
  );
}
