import { nameMark } from '@huiyou/domain/identity/display-name';
import { nameCards as words, scanNote } from '@huiyou/words/name-cards';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { isWeapp } from '../../lib/platform';
import { mediaAddress } from '../../lib/server-address';
import { makePicture } from './make-picture';
import type { Card } from './use-name-cards';

export type Picture = {
  drawing: boolean;
  failed: boolean;
  /** The picture, while it is to be looked at: in a browser always, in WeChat when it may not go into the album. */
  shown: string | null;
  make: () => Promise<void>;
  close: () => void;
};

const wasCancelled = (failure: unknown): boolean =>
  /cancel/i.test((failure as { errMsg?: string } | null)?.errMsg ?? '');

/** Draws a card's picture and puts it into the album, or before the host's eyes where there is no way to. */
export function usePicture(card: Card | null, onSaved: (words: string) => void): Picture {
  const [drawing, setDrawing] = useState(false);
  const [failed, setFailed] = useState(false);
  const [shown, setShown] = useState<string | null>(null);

  const save = async (picture: string) => {
    try {
      await Taro.saveImageToPhotosAlbum({ filePath: picture });
      onSaved(words.saved);
    } catch (failure) {
      if (!wasCancelled(failure)) setShown(picture);
    }
  };

  const make = async () => {
    if (!card || drawing) return;
    const { host, line, code } = card;
    setDrawing(true);
    setFailed(false);
    try {
      const picture = await makePicture({
        name: host.name,
        mark: nameMark(host.name),
        club: host.clubName,
        line: line?.text ?? null,
        scanNote: scanNote(code.kind, host.name),
        portrait: mediaAddress(host.portrait),
        code: code.image,
      });
      if (isWeapp) await save(picture);
      else setShown(picture);
    } catch {
      setFailed(true);
    } finally {
      setDrawing(false);
    }
  };

  return { drawing, failed, shown, make, close: () => setShown(null) };
}
