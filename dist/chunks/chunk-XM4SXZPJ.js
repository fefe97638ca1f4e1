import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/model/follow.ts
function followedKey({ group, kind }) {
  return `${group}/${kind}`;
}

export {
  followedKey
};
