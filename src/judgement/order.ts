/** The orders in which a report lists things. */
import { severities, type Severity } from '../model/finding.ts';
import type { Comparison } from '../model/comparison.ts';

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 0 is the worst. */
export function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

export function stateKey({ source, state }: Pick<Comparison, 'source' | 'state'>): string {
  return JSON.stringify([source, state]);
}
