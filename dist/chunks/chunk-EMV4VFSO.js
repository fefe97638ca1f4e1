import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/version.ts
var version = "0.1.0";

export {
  version
};
