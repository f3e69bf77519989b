/** A text from a page's address. WeChat hands it over as it was encoded, a browser decoded; a lone '%' stays one. */
export function textInQuery(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '');
  } catch {
    return text ?? '';
  }
}
