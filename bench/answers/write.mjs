/** Answers of usual length, made of common characters by Zipf's law; the same for the same number. */
import { IndexedWords } from './words.mjs';

export const answers = 100_000;
const words = new IndexedWords();

/** A question of 8 to 30 characters and five sections of 20 to 80. */
export function answerAt(number) {
  const random = sequence(number);
  const text = words.text(random, 8 + Math.floor(random() * 23));
  const sections = ['结论', '理由', '做法', '注意', '之后'].map((name) => ({
    name,
    text: words.text(random, 20 + Math.floor(random() * 61)),
  }));
  return { text, sections };
}

/** Mulberry32: small, quick and the same everywhere. */
export function sequence(seed) {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
