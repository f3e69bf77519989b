/** Tells the measuring process where to send requests, and how much CPU was used whenever it asks. */
export function report(port) {
  process.send({ port });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpu: user + system, rss: process.memoryUsage().rss });
  });
}
