// Stands in for whatwg-url in the bundle, see build.mjs.
export const { URL, URLSearchParams } = globalThis;
export default { URL, URLSearchParams };
