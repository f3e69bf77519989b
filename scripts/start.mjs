// Old syntax only: an old Node must get as far as the sentence below.
var version = process.versions.node.split('.');
var major = Number(version[0]);
if (major < 20 || (major === 20 && Number(version[1]) < 19)) {
  process.stderr.write('Huiyou needs Node 20.19 or newer; this is Node ' + process.versions.node + '.\n');
  process.exitCode = 1;
} else {
  import('./start/start.mjs').then(function (module) {
    return module.start(process.argv.slice(2));
  });
}
