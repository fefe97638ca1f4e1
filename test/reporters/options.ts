/** Options as the entries would set them. */
import type { ReporterOptions } from '../../src/reporters/index.ts';

export const options: ReporterOptions = {
  colour: false,
  width: 80,
  limit: 10,
  privacy: 'full',
  docs: 'https://github.com/netpol-gate/netpol-gate/blob/v0/docs/findings/',
  blob: 'https://github.com/acme/shop/blob/b81d02ef6a5c4b3a29180716f5e4d3c2b1a09f8e/',
  baseBlob: 'https://github.com/acme/shop/blob/4f2c91a07be3f1f0a4a4b2a3c5f7d9e1b3c5d7e9/',
};
