export type ReadText = { ok: true; text: string } | { ok: false; why: 'not-utf8' | 'not-read' };

/** Lets somebody choose one file; null when they think better of it. H5 only. */
export function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** Reads a file as UTF-8. What was written in another encoding shows itself by characters that could not be read. */
export async function readText(file: Blob): Promise<ReadText> {
  try {
    const text = (await file.text()).replace(/^\uFEFF/, '');
    return text.includes('\uFFFD') ? { ok: false, why: 'not-utf8' } : { ok: true, text };
  } catch {
    return { ok: false, why: 'not-read' };
  }
}
