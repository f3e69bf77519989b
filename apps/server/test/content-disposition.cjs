// @fastify/static is CommonJS and requires this ES module, which Node does and Jest before Node 24.9 cannot: ask Node itself.
const { createRequire } = process.getBuiltinModule('module');
module.exports = createRequire(__filename)('content-disposition');
