import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { keep, line } from '../figures.mjs';

const app = join(dirname(fileURLToPath(import.meta.url)), '../../apps/miniapp/dist');

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function kilobytes(paths, weigh) {
  return Math.round((paths.reduce((sum, path) => sum + weigh(path), 0) / 1024) * 10) / 10;
}

const raw = (path) => statSync(path).size;
const zipped = (path) => gzipSync(readFileSync(path)).length;

function weighWeapp(folder) {
  const { subPackages = [] } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  const roots = subPackages.map((one) => one.root.replace(/\/$/, ''));
  const all = filesBelow(folder);
  const of = (root) => all.filter((path) => relative(folder, path).startsWith(`${root}/`));
  const main = all.filter((path) => !roots.some((root) => relative(folder, path).startsWith(`${root}/`)));
  return { main: kilobytes(main, raw), ...Object.fromEntries(roots.map((root) => [root, kilobytes(of(root), raw)])) };
}

/** What the browser fetches before the first page shows: the page, and what it names. */
function weighH5(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => join(folder, match[1]));
  return { first: kilobytes(named, zipped), all: kilobytes(filesBelow(folder), raw) };
}

/** Kilobytes of the built apps: weapp packages raw against 560 and 300, H5 first load gzipped against 250. */
export async function measure() {
  const figures = {};
  if (existsSync(join(app, 'weapp/app.json'))) {
    figures.weappKilobytes = weighWeapp(join(app, 'weapp'));
    line(`weight weapp, KB raw: ${JSON.stringify(figures.weappKilobytes)} (main at most 560, others 300)`);
  }
  if (existsSync(join(app, 'h5/index.html'))) {
    figures.h5Kilobytes = weighH5(join(app, 'h5'));
    line(
      `weight H5, KB: ${figures.h5Kilobytes.first} gzipped before the first page (aim 250), ${figures.h5Kilobytes.all} raw in all`,
    );
  }
  if (Object.keys(figures).length === 0)
    throw new Error('nothing is built; run npm run build:weapp and npm run build:h5 first');
  keep('weight', figures);
}
