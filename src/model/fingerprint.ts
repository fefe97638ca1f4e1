/** A short stable hash. */
import { createHash } from 'node:crypto';

/** 16 hexadecimal digits; equal texts give equal fingerprints in every run and version. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}
