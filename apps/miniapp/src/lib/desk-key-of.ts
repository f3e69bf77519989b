/** 'send' is Enter with Ctrl or Command. */
export type DeskKey = 'n' | 'c' | 'i' | '?' | 'Escape' | 'send';
export type DeskKeys = { [K in DeskKey]?: (() => void) | undefined };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'>;

const letters = new Set<string>(['n', 'c', 'i', '?']);

/** Which key of the desk was pressed. While somebody types a letter is a letter; sending and leaving work always. */
export function deskKeyOf(
  { key, ctrlKey, metaKey, altKey, repeat, isComposing }: Pressed,
  typing: boolean,
): DeskKey | null {
  if (repeat || isComposing || altKey) return null;
  const held = ctrlKey || metaKey;
  if (key === 'Enter') return held ? 'send' : null;
  if (held) return null;
  if (key === 'Escape') return 'Escape';
  const letter = key.toLowerCase();
  return !typing && letters.has(letter) ? (letter as DeskKey) : null;
}
