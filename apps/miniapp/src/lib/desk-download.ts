/**
 * Saves a text file that only a signed-in person may read: a plain link could not carry the token. Throws when it was
 * not got. H5 only.
 */
export async function downloadFile(path: string, token: string | null, fileName: string): Promise<void> {
  const response = await fetch(path, token === null ? {} : { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${response.status}`);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
