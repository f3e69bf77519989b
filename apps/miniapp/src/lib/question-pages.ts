/** Where a member asks, follows a question, and finds what was asked and answered before. */
export const askPage = '/pages-questions/ask/index';
export const askedPage = '/pages-questions/asked/index';
export const consentsPage = '/pages-questions/consents/index';
export const knowledgePage = '/pages-questions/knowledge/index';

export function questionPage(id: string): string {
  return `/pages-questions/question/index?id=${id}`;
}
