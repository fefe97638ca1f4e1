// Chance that repeats: the same seed gives the same numbers on every machine.

/** A generator of numbers in [0, 1) (mulberry32). */
export function chanceOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function seedOf(text) {
  let seed = 2166136261;
  for (const char of text) seed = Math.imul(seed ^ char.charCodeAt(0), 16777619);
  return seed >>> 0;
}

/** A name's ending as Kubernetes makes them: no vowels, no digits that look like letters. */
export function suffixOf(text, length) {
  const letters = 'bcdfghjklmnpqrstvwxz2456789';
  const chance = chanceOf(seedOf(text));
  return Array.from({ length }, () => letters[Math.floor(chance() * letters.length)]).join('');
}

/** A UUID that depends on nothing but the text. */
export function uuidOf(text) {
  const chance = chanceOf(seedOf(text));
  const digits = Array.from({ length: 32 }, () => Math.floor(chance() * 16).toString(16));
  digits[12] = '4';
  digits[16] = '89ab'[Math.floor(chance() * 4)];
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
