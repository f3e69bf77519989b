import { test } from './test/test.mjs';

await test(process.argv.slice(2));
