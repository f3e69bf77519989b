import { isH5 } from './platform';

/** Desk pages want this much. */
const deskWidth = 1024;

/** Whether this is a browser wide enough for the desk. In WeChat there is no desk. */
export function isAtDesk(): boolean {
  return isH5 && window.innerWidth >= deskWidth;
}
