import type { ViewProps } from '@tarojs/components';
import { useRef } from 'react';
import { isWeapp } from '../../lib/platform';

/** A finger that moved this far to the left meant the row's actions, not the row. */
const farEnough = 40;

type Point = { x: number; y: number };
type Touched = { type: string; changedTouches?: ArrayLike<{ clientX: number; clientY: number }> };

function pointOf({ changedTouches }: Touched): Point {
  const touch = changedTouches?.[0];
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}

/** A mouse has no finger to draw with: its second button, as in every list of a desk. */
function secondButton(onSlide: (open: boolean) => void): object {
  const handleMenu = (event: Event) => {
    event.preventDefault();
    onSlide(true);
  };
  return { onContextMenu: handleMenu };
}

/**
 * Tells when a row was drawn to the left or held, or pressed with the second button, and when drawn back to the right.
 * Nothing where nobody listens.
 */
export function useSliding(
  onSlide: ((open: boolean) => void) | undefined,
): Pick<ViewProps, 'onTouchStart' | 'onTouchEnd' | 'onLongPress'> {
  const from = useRef<Point | null>(null);
  if (!onSlide) return {};
  const handleTouchStart = (event: Touched) => {
    from.current = pointOf(event);
  };
  const handleTouchEnd = (event: Touched) => {
    if (from.current === null) return;
    const to = pointOf(event);
    const moved = to.x - from.current.x;
    const along = Math.abs(moved) > 2 * Math.abs(to.y - from.current.y);
    from.current = null;
    if (along && Math.abs(moved) >= farEnough) onSlide(moved < 0);
  };
  // a browser's long press is followed by a click, which would open the row
  const held = isWeapp ? { onLongPress: () => onSlide(true) } : secondButton(onSlide);
  return { onTouchStart: handleTouchStart, onTouchEnd: handleTouchEnd, ...held };
}
