import { api, type RouteKey } from '@huiyou/contracts/api';

interface Shape {
  route: RouteKey;
  method: string;
  parts: string[];
}

const shapes: Shape[] = (Object.keys(api) as RouteKey[]).map((route) => {
  const [method = '', path = ''] = route.split(' ');
  return { route, method, parts: path.split('/').slice(1) };
});

const fixedParts = (shape: Shape): number => shape.parts.filter((part) => !part.startsWith(':')).length;
shapes.sort((a, b) => fixedParts(b) - fixedParts(a));

/** The route of the contract that a request goes to; the API may live below any prefix ending in /api. */
export function findRoute(
  method: string,
  pathname: string,
): { route: RouteKey; params: Record<string, string> } | undefined {
  const given = pathname
    .replace(/^.*?\/api\//, '/')
    .split('/')
    .slice(1);
  for (const shape of shapes) {
    if (shape.method !== method || shape.parts.length !== given.length) continue;
    const params: Record<string, string> = {};
    const fits = shape.parts.every((part, place) => {
      const value = given[place] ?? '';
      if (!part.startsWith(':')) return part === value;
      params[part.slice(1)] = decodeURIComponent(value);
      return value !== '';
    });
    if (fits) return { route: shape.route, params };
  }
  return undefined;
}
