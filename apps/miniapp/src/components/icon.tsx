import { Image } from '@tarojs/components';
import { aria } from '../lib/aria';
import { px } from '../lib/px';
import { type Theme, useTheme } from '../lib/theme';
import { type IconName, iconPaths } from './icon-paths';
import './icon.css';

export type IconTone = 'ink' | 'ink2' | 'ink3' | 'pine' | 'ochre' | 'edge' | 'paper';

interface IconProps {
  name: IconName;
  tone?: IconTone;
  /** The heavier line: on ink, and where something is chosen. */
  firm?: boolean;
  size?: number;
  /** Given only where the icon stands without words. */
  label?: string;
  className?: string;
}

// A picture cannot read CSS variables, so the colours of tokens.css and night.css stand here once more.
const colours: Record<Theme, Record<IconTone, string>> = {
  light: {
    ink: '#221E19',
    ink2: '#544C40',
    ink3: '#6B6354',
    pine: '#2B5A4B',
    ochre: '#7E4F0C',
    edge: '#8A8170',
    paper: '#FFFDF8',
  },
  night: {
    ink: '#F2EBDE',
    ink2: '#CBC1B0',
    ink3: '#A89E8D',
    pine: '#93C4AD',
    ochre: '#DDB062',
    edge: '#8A8070',
    paper: '#211E1A',
  },
};

const drawn = new Map<string, string>();

function draw(name: IconName, colour: string, line: number): string {
  const key = `${name}${colour}${line}`;
  const known = drawn.get(key);
  if (known) return known;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="${line}" stroke-linecap="round" stroke-linejoin="round"><path d="${iconPaths[name]}"/></svg>`;
  const source = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  drawn.set(key, source);
  return source;
}

/** One of the drawn icons. Words stand beside it, or it carries a label. */
export function Icon({ name, tone = 'ink', firm = false, size = 24, label, className }: IconProps) {
  const theme = useTheme();
  const usual = firm ? 1.8 : 1.5;
  const line = name === 'more' ? 2.6 : usual;
  return (
    <Image
      className={className ? `ic ${className}` : 'ic'}
      style={{ width: px(size), height: px(size) }}
      src={draw(name, colours[theme][tone], line)}
      {...(label ? aria({ role: 'img', label }) : aria({ hidden: true }))}
    />
  );
}
