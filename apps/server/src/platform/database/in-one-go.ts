/**
 * Statements of one transaction, sent one behind the other without waiting in between: the connection carries them out in the
 * order in which they were begun, so that a row held by the first is held when the second looks. Resolves when all have
 * ended and throws the first failure in their order; only then may the transaction end, or a late statement would open another.
 */
export async function inOneGo<const Works extends readonly unknown[]>(
  works: Works,
): Promise<{ -readonly [At in keyof Works]: Awaited<Works[At]> }> {
  const ended = await Promise.allSettled(works);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return Promise.all(works);
}
