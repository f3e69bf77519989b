import { useState } from 'react';
import { copyText } from './copy-text';

export type Copying = {
  /** The clipboard would not take it. */
  failed: boolean;
  copy: (text: string) => Promise<void>;
};

/** Copies a text; `onCopied` where the reader has still to be told. */
export function useCopying(onCopied: () => void): Copying {
  const [failed, setFailed] = useState(false);
  const copy = async (text: string) => {
    try {
      if (await copyText(text)) onCopied();
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return { failed, copy };
}
