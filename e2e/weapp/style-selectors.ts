interface Rule {
  selectors: string[];
  body: string;
}

function splitSelectors(list: string): string[] {
  return list
    .split(/,(?![^(]*\))/)
    .map((selector) => selector.trim())
    .filter(Boolean);
}

/** The rules of a style sheet, those in @media and @supports included, without keyframes. */
export function rulesOf(sheet: string): Rule[] {
  const text = sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/"[^"]*"|'[^']*'/g, '""')
    .replace(/@(?:import|charset)[^;]*;/g, '');
  const rules: Rule[] = [];
  const read = (part: string): void => {
    let at = 0;
    while (at < part.length) {
      const open = part.indexOf('{', at);
      if (open < 0) return;
      let close = open + 1;
      for (let depth = 1; close < part.length && depth > 0; close += 1) {
        if (part[close] === '{') depth += 1;
        if (part[close] === '}') depth -= 1;
      }
      const head = part.slice(at, open).trim();
      const body = part.slice(open + 1, close - 1);
      if (/^@(media|supports)/.test(head)) read(body);
      else if (!head.startsWith('@')) rules.push({ selectors: splitSelectors(head), body: body.trim() });
      at = close;
    }
  };
  read(text);
  return rules;
}

/** Elements may be named for `page` alone, and for the one rule that gives all of them the same box. */
export function forbiddenSelectors(sheet: string): string[] {
  return rulesOf(sheet).flatMap(({ selectors, body }) =>
    selectors.filter((selector) => {
      const plain = selector.replace(/::?[a-z-]+(\([^)]*\))?/g, '');
      if (/[*#[]/.test(plain)) return true;
      const elements = plain.split(/[\s>+~]+/).filter((part) => /^[a-z]/i.test(part) && !/^page\b/.test(part));
      return elements.length > 0 && !/^box-sizing:\s*border-box;?$/.test(body);
    }),
  );
}
