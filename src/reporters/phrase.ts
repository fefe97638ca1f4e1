/**
 * Sentences before they become a document: each piece says whether this program wrote it or the world did, so that
 * every reporter escapes what it must and links what it can.
 */
import type { FindingKind } from '../model/finding.ts';
import { deviationPage } from '../model/deviation.ts';
import { formatOrigin, type Origin } from '../model/origin.ts';
import { longest, shown } from './escape.ts';

export type Piece =
  /** Written by this program: safe in every document. */
  | { readonly kind: 'words'; readonly text: string }
  /** A name from outside: an object, a file, an address. */
  | { readonly kind: 'name'; readonly text: string }
  /** A sentence that may quote names from outside. */
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'place'; readonly origin: Origin }
  /** The words for a finding kind, which lead to its page. */
  | { readonly kind: 'page'; readonly of: FindingKind; readonly text: string }
  /** The page of an enforcer's deviation. */
  | { readonly kind: 'deviation'; readonly name: string };

export type Phrase = readonly Piece[];

export const words = (text: string): Phrase => (text === '' ? [] : [{ kind: 'words', text }]);
export const name = (text: string): Phrase => [{ kind: 'name', text }];
export const prose = (text: string): Phrase => [{ kind: 'prose', text }];
export const place = (origin: Origin): Phrase => [{ kind: 'place', origin }];

/** A template of our own words; what is put in is a phrase, never a bare text. */
export function say(literal: TemplateStringsArray, ...values: readonly Phrase[]): Phrase {
  return literal.flatMap((text, index) => [...words(text), ...(values[index] ?? [])]);
}

/** Phrases with our own words between them. */
export function join(phrases: readonly Phrase[], separator: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [...words(separator), ...phrase]));
}

/** The phrase with a capital first letter, where that letter is ours. */
export function capital(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase;
  if (first === undefined || (first.kind !== 'words' && first.kind !== 'page')) return phrase;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** One line of text without markup. */
export function plain(phrase: Phrase): string {
  return phrase.map(plainPiece).join('');
}

export function plainPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'words':
    case 'page':
      return piece.text;
    case 'name':
      return shown(piece.text) || '(empty)';
    case 'prose':
      return shown(piece.text, longest.prose).trim();
    case 'place':
      return shown(formatOrigin(piece.origin));
    case 'deviation':
      return `${piece.name} (${deviationPage(piece.name)})`;
  }
}
