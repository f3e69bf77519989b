/**
 * Text in which characters are as unevenly common as in Chinese: three thousand characters and twelve thousand words
 * of two, drawn by Zipf's law, with punctuation and now and then a word of letters and digits.
 */
const common =
  '的一是不了人我在有他这中大来上个国和也到说们为子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从水温手冲豆咖啡浅烘深磨粉茶泡壶';
const characters = [
  ...new Set([...common, ...Array.from({ length: 2900 }, (_, i) => String.fromCodePoint(0x4e00 + i * 7))]),
];
const latin = ['V60', '18g', '270ml', 'pH5', 'SPF50', 'C40', '92度', 'Kalita'];

export class IndexedWords {
  constructor() {
    this.pairs = Array.from({ length: 12_000 }, (_, i) => {
      const first = characters[(i * 37 + (i >> 3)) % Math.min(characters.length, 60 + i)];
      const second = characters[(i * 101 + 13) % Math.min(characters.length, 60 + i)];
      return `${first}${second}`;
    });
  }

  text(random, length) {
    let text = '';
    while (text.length < length) {
      const kind = random();
      if (kind < 0.02) text += latin[Math.floor(random() * latin.length)];
      else if (kind < 0.1) text += '，';
      else if (kind < 0.45) text += characters[zipf(random, characters.length)];
      else text += this.pairs[zipf(random, this.pairs.length)];
    }
    return text;
  }
}

function zipf(random, count) {
  return Math.min(count - 1, Math.floor(Math.exp(random() * Math.log(count + 1)) - 1));
}
