import { isWeapp } from './platform';

export interface Aria {
  label?: string | undefined;
  role?:
    | 'button'
    | 'link'
    | 'tab'
    | 'tablist'
    | 'img'
    | 'dialog'
    | 'alert'
    | 'status'
    | 'heading'
    | 'list'
    | 'listitem'
    | 'checkbox'
    | 'radio'
    | undefined;
  hidden?: boolean | undefined;
  disabled?: boolean | undefined;
  selected?: boolean | undefined;
  checked?: boolean | undefined;
}

const tappable = new Set(['button', 'link', 'tab', 'checkbox', 'radio']);

/**
 * Props that make an element speak: `<View {...aria({ role: 'button', label })}>`.
 * WeChat wants aria-role, browsers want role and a place in the tab order; TypeScript's props of Taro know neither.
 */
export function aria({
  label,
  role,
  hidden,
  disabled,
  selected,
  checked,
}: Aria): Record<string, string | number | boolean> {
  const props: Record<string, string | number | boolean> = {};
  if (label !== undefined) props.ariaLabel = label;
  if (hidden) props.ariaHidden = 'true';
  if (disabled) props.ariaDisabled = 'true';
  if (selected !== undefined) props.ariaSelected = String(selected);
  if (checked !== undefined) props.ariaChecked = String(checked);
  if (!role) return props;
  if (isWeapp) return { ...props, ariaRole: role };
  return tappable.has(role) && !disabled ? { ...props, role, tabindex: 0 } : { ...props, role };
}
