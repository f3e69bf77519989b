// npm leaves a platform's optional package out of the lock file when its registry could not serve it on the day of
// the install; `npm ci` then refuses the lock everywhere. The versions are exact pins, so the entries can be written.

/** @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} Entry */
/** @typedef {{ packages: Record<string, Entry> }} Lock */
/** @typedef {{ os: string, cpu: string, libc?: string }} Platform */
/** @typedef {{ name: string, version: string, platform: Platform, dev?: boolean, place: string }} Missing */

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'loong64', 'ppc64', 'riscv64', 's390x', 'mips64el'];

/**
 * What a name such as `core-linux-x64-musl` says about where the package runs.
 * @param {string} name
 * @returns {Platform | undefined}
 */
export function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (!os || !cpu) return undefined;
  if (os !== 'linux') return { os, cpu };
  const ending = words.at(-1) ?? '';
  return { os, cpu, libc: ending.startsWith('musl') ? 'musl' : ending.startsWith('gnu') ? 'glibc' : undefined };
}

/** @param {string} path */
function parentOf(path) {
  const cut = path.lastIndexOf('/node_modules/');
  return cut < 0 ? '' : path.slice(0, cut);
}

/**
 * Where Node would find `name` from the package at `path`.
 * @param {string} path
 * @param {string} name
 */
function placesOf(path, name) {
  const nested = `${path}/node_modules/${name}`;
  const above = [];
  for (let at = parentOf(path); at !== ''; at = parentOf(at)) above.push(`${at}/node_modules/${name}`);
  const top = `node_modules/${name}`;
  return { nested, top, all: [nested, ...above, top] };
}

/**
 * The optional packages with an exact version that the lock does not resolve, with the place they belong.
 * @param {Lock} lock
 * @returns {Missing[]}
 */
export function missingPackages(lock) {
  const missing = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (!/^\d/.test(version) || !platform) continue;
      const places = placesOf(path, name);
      const found = places.all.map((place) => lock.packages[place]).find((there) => there !== undefined);
      if (found?.version === version) continue;
      missing.push({ name, version, platform, dev: entry.dev, place: found ? places.nested : places.top });
    }
  }
  return missing;
}

/** @param {Missing} missing */
function lockEntry({ version, platform, dev }) {
  return {
    version,
    cpu: [platform.cpu],
    ...(dev ? { dev: true } : {}),
    ...(platform.libc ? { libc: [platform.libc] } : {}),
    optional: true,
    os: [platform.os],
  };
}

/**
 * Adds what is missing to the lock, in the order npm writes it.
 * @param {Lock} lock
 * @returns {string[]} the names added
 */
export function completeLock(lock) {
  const missing = missingPackages(lock);
  for (const each of missing) lock.packages[each.place] = lockEntry(each);
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
  );
  return missing.map(({ name, version }) => `${name}@${version}`);
}
