import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/model/time.ts
var minute = 6e4;
var units = [
  ["d", 24 * 60 * minute],
  ["h", 60 * minute],
  ["min", minute]
];
function formatTime(time) {
  if (!Number.isFinite(time) || Math.abs(time) > 864e13) return "an impossible time";
  return `${new Date(time).toISOString().slice(0, -8).replace("T", " ")} UTC`;
}
function formatSpan(span) {
  let rest = Math.max(0, span);
  const parts = [];
  for (const [unit, size] of units) {
    const whole = Math.floor(rest / size);
    if (whole > 0) parts.push(`${whole} ${unit}`);
    rest -= whole * size;
  }
  return parts.slice(0, 2).join(" ") || "0 min";
}
function formatCount(count) {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function countOf(count, noun, plural = `${noun}s`) {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}
function formatShare(part, whole) {
  return whole === 0 ? "none" : `${Math.floor(part * 1e3 / whole) / 10} %`;
}

// src/model/cluster.ts
function workloadKeyOf(workload) {
  return `${workload.namespace}/${workload.name}[${workload.kind}]`;
}
function endpointIdOf(text) {
  return text;
}

export {
  workloadKeyOf,
  endpointIdOf,
  formatTime,
  formatSpan,
  formatCount,
  countOf,
  formatShare
};
