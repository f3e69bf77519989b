/** Taro's tab bar leads to `javascript:;`, which the page's security policy refuses and reports at every tap. */
export function leaveEmptyLinks(): void {
  const handleClick = (event: MouseEvent) => {
    const { target } = event;
    if (target instanceof Element && target.closest('a[href^="javascript:"]')) event.preventDefault();
  };
  document.addEventListener('click', handleClick, true);
}
