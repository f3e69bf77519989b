import { keepableText, textFault, tidyText } from '@huiyou/domain/text/plain-text';
import { z } from 'zod';

/** Sortable 26-character id made by the application. */
export const id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** An instant in epoch milliseconds, UTC. */
export const instant = z.int().meta({ description: 'epoch milliseconds, UTC' });

/** Text that a person wrote: tidied, without characters nobody can see, 1 to `max` characters. */
export function writtenText(max: number) {
  return z
    .string()
    .max(max * 2 + 200)
    .transform(tidyText)
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .check((context) => {
          const fault = textFault(context.value);
          if (fault) context.issues.push({ code: 'custom', message: fault, input: context.value, params: { fault } });
        }),
    );
}

/** Text that somebody is still writing: whatever a keyboard leaves half done is kept as far as it can be. */
export function unfinishedText(max: number) {
  return z.string().max(max).transform(keepableText);
}

/** Largest body, in bytes, of what names thousands of ids. */
export const manyIds = 400_000;

/** A cursor from the previous page's `next`. */
export const page = z.object({ cursor: id.optional() });

export const interval = z.object({ from: instant, to: instant });

/** Where a picture lies on this server, from the root. */
export const mediaPath = z.string().startsWith('/media/');

export const personView = z.object({ id, displayName: z.string(), avatar: mediaPath.nullable() });

/** The lunar year in stems and branches, the solar term of a date or the next one, and the days until it. */
export const almanac = z.object({ year: z.string(), term: z.string(), daysToTerm: z.int() });

export const nothing = z.object({});

/** A code to be scanned: WeChat's own for the mini-program where it is connected, otherwise a plain QR of `joinUrl`. */
export const scanCode = z.object({
  kind: z.enum(['wechat', 'plain']),
  /** A data address of the picture. */
  image: z.string(),
  joinUrl: z.url(),
});

/** A day in Shanghai, 'YYYY-MM-DD'. */
export const date = z.iso.date();
