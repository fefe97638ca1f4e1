import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/model/follow.ts
function followedKey({ group, kind }) {
  return `${group}/${kind}`;
}
function followedKindOf(key) {
  const slash = key.lastIndexOf("/");
  return { group: key.slice(0, slash), kind: key.slice(slash + 1) };
}
function isEarlier(version, than) {
  const isNumber = /^\d{1,40}$/;
  return isNumber.test(version) && isNumber.test(than) && BigInt(version) < BigInt(than);
}

export {
  followedKey,
  followedKindOf,
  isEarlier
};
