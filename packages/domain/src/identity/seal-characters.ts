const chinese = /^\p{Script=Han}+$/u;

/**
 * What a seal of a name says when it has to be set in type: two characters get 之印, three 印, four stand alone
 * (experience.md, Making a seal). A name that is not Chinese gives its first letter.
 */
export function sealCharacters(name: string): string {
  const letters = [...name.trim()];
  if (!chinese.test(letters.join(''))) return letters[0] ?? '';
  if (letters.length === 2) return `${letters.join('')}之印`;
  return letters.length === 3 ? `${letters.join('')}印` : letters.slice(0, 4).join('');
}

/** The one character of a small seal: the last of a Chinese name, the first letter of any other. */
export function miniSealCharacter(name: string): string {
  const letters = [...name.trim()];
  return (chinese.test(letters.join('')) ? letters[letters.length - 1] : letters[0]) ?? '';
}
