import fs from 'node:fs';
import path from 'node:path';

export interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[] };
  usingComponents?: Record<string, string>;
  themeLocation?: string;
  __usePrivacyCheck__?: boolean;
}

/** A weapp build on disk, as app.json describes it. */
export interface Build {
  root: string;
  app: AppJson;
  pages: string[];
  tabs: string[];
  /** Roots of the subpackages, without a trailing slash. */
  subpackages: string[];
  read(file: string): string;
  has(file: string): boolean;
  /** The components a page or component names, as absolute paths from the root. */
  components(file: string): ReadonlyMap<string, string>;
}

const trimSlash = (text: string): string => text.replace(/^\/|\/$/g, '');

export function openBuild(dist: string): Build {
  const root = path.resolve(dist);
  const at = (file: string): string => path.join(root, file);
  if (!fs.existsSync(at('app.json'))) throw new Error(`no weapp build in ${dist}: run "npm run build:weapp" first`);
  const read = (file: string): string => fs.readFileSync(at(file), 'utf8');
  const has = (file: string): boolean => fs.existsSync(at(file));
  const app = JSON.parse(read('app.json')) as AppJson;
  const parts = app.subPackages ?? app.subpackages ?? [];
  return {
    root,
    app,
    read,
    has,
    pages: [...app.pages, ...parts.flatMap((part) => part.pages.map((page) => `${trimSlash(part.root)}/${page}`))],
    tabs: app.tabBar?.list.map((tab) => tab.pagePath) ?? [],
    subpackages: parts.map((part) => trimSlash(part.root)),
    components(file) {
      const named = has(`${file}.json`) ? (JSON.parse(read(`${file}.json`)) as AppJson).usingComponents : undefined;
      const all = { ...app.usingComponents, ...named };
      return new Map(
        Object.entries(all).map(([name, where]) => {
          const from = where.startsWith('/') ? where : path.posix.join(path.posix.dirname(file), where);
          return [name, trimSlash(from)];
        }),
      );
    },
  };
}

/** The package a file travels in: a subpackage's root, or '' for the main package. */
export function packageOf(build: Build, file: string): string {
  return build.subpackages.find((root) => file.startsWith(`${root}/`)) ?? '';
}
