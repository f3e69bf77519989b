/** Opens the browser's print window once what is to be printed has been drawn. H5 only. */
export function printPaper(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
}
