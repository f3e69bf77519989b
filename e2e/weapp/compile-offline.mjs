// Run by compile-weapp.spec.ts in a process of its own: miniprogram-ci leaves handles open and has to be ended.
// Usage: node compile-offline.mjs PROJECT_FOLDER SCRATCH_FOLDER
import fs from 'node:fs';
import net from 'node:net';
import { createRequire } from 'node:module';
import path from 'node:path';

const [projectPath, scratch] = process.argv.slice(2);

// miniprogram-ci leaves folders where it is started.
process.chdir(scratch);

// The compiler would ask WeChat about the app; a build has to be judged the same with and without a network.
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const [first] = net._normalizeArgs(given);
  if (first.path) return connect.apply(this, given);
  process.nextTick(() => this.destroy(Object.assign(new Error('no network here'), { code: 'ENOTFOUND' })));
  return this;
};

const privateKeyPath = path.join(scratch, 'dummy.key');
fs.writeFileSync(privateKeyPath, '-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----\n');

const ci = createRequire(import.meta.url)('miniprogram-ci');
const open = () => {
  const project = new ci.Project({
    appid: 'wx1234567890abcdef',
    type: 'miniProgram',
    projectPath,
    privateKeyPath,
    ignores: ['node_modules/**/*'],
  });
  project.attr = async () => ({ ...ci.DefaultProjectAttr });
  return project;
};

try {
  const setting = { es6: false, minify: true };
  await ci.getCompiledResult(
    { project: open(), version: '1.0.0', setting, onProgressUpdate() {} },
    path.join(scratch, 'compiled.zip'),
  );
  process.stdout.write('accepted\n', () => process.exit(0));
} catch (error) {
  process.stdout.write(`rejected: ${error?.message ?? error}\n`, () => process.exit(1));
}
