/** Inputs of an Action, read as what they should be; complaints are collected, so that all are told at once. */
import { nearest } from '../model/edits.ts';
import { quoted } from './plain.ts';

/** An input that cannot be what it should, as a sentence, and what to give instead. */
export interface InputProblem {
  readonly input: string;
  readonly message: string;
  readonly help: string;
  /** A file of the cluster or the logs that is not there: a run that may do without them need not stop for it. */
  readonly lacks?: 'evidence';
}

/** Absent is what was left out or is empty, as an expression without a value is. An input with a problem counts as absent. */
export interface InputReader {
  readonly text: (name: string) => string | undefined;
  /** A token; what can be none is a complaint that does not repeat it. */
  readonly token: (name: string) => string | undefined;
  /** Lines that are not blank, without space around them. */
  readonly lines: (name: string) => readonly string[];
  /** `true` or `false`, in the spellings that YAML has for them. */
  readonly flag: (name: string) => boolean | undefined;
  readonly oneOf: <Word extends string>(name: string, words: readonly Word[]) => Word | undefined;
  /** One or more of the words, with commas between them, as they are written. */
  readonly someOf: (name: string, words: readonly string[]) => string | undefined;
  /** A number written as `pattern` says; `what` it counts and `help` stand in the complaint. */
  readonly number: (name: string, pattern: RegExp, what: string, help: string) => number | undefined;
  /** What `parse` makes of the text; it gives undefined for what cannot be. */
  readonly parsed: <Value>(
    name: string,
    parse: (text: string) => Value | undefined,
    what: string,
    help: string,
  ) => Value | undefined;
  readonly complain: (name: string, message: string, help: string, lacks?: 'evidence') => void;
  /** All complaints so far. */
  readonly problems: readonly InputProblem[];
  /** Names that were asked for so far. */
  readonly asked: ReadonlySet<string>;
  /** A sentence for each input that was given and never asked for. */
  readonly strangers: () => readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `INPUT_*` as the runner sets them: in capitals, spaces as `_`, dashes as they are. */
export function inputReader(environment: Environment): InputReader {
  const problems: InputProblem[] = [];
  const asked = new Set<string>();
  const complain: InputReader['complain'] = (input, message, help, lacks) =>
    void problems.push({ input, message, help, ...(lacks === undefined ? {} : { lacks }) });
  const text: InputReader['text'] = (name) => {
    asked.add(name);
    const value = environment[variableOf(name)]?.trim();
    return value === '' ? undefined : value;
  };
  const parsed: InputReader['parsed'] = (name, parse, what, help) => {
    const value = text(name);
    if (value === undefined) return undefined;
    const made = parse(value);
    if (made === undefined) complain(name, `the input ${name} is no ${what}: ${quoted(value)}`, help);
    return made;
  };
  const refuse = (name: string, value: string, words: readonly string[]): void => {
    const meant = nearest(value, words);
    const choice = `give one of ${words.join(', ')}`;
    const help = meant === undefined ? choice : `did you mean ${quoted(meant)}? Else ${choice}`;
    complain(name, `the input ${name} cannot be ${quoted(value)}`, help);
  };
  const oneOf: InputReader['oneOf'] = (name, words) => {
    const value = text(name);
    const word = words.find((each) => each === value);
    if (value !== undefined && word === undefined) refuse(name, value, words);
    return word;
  };
  const someOf: InputReader['someOf'] = (name, words) => {
    const value = text(name);
    const wrong = value?.split(',').find((each) => !words.includes(each.trim()));
    if (wrong === undefined) return value;
    refuse(name, wrong.trim(), words);
    return undefined;
  };
  return {
    text,
    token: (name) => {
      const value = text(name);
      // Whoever sends such a text in a header repeats it in the error.
      if (value === undefined || /^[\x21-\x7e]+$/.test(value)) return value;
      complain(
        name,
        `the input ${name} is no token: it holds more than visible ASCII characters`,
        'give the token alone',
      );
      return undefined;
    },
    lines: (name) => (text(name) ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
    flag: (name) => {
      const value = text(name);
      const flag = value === undefined ? undefined : flagOf(value);
      if (value !== undefined && flag === undefined)
        complain(name, `the input ${name} cannot be ${quoted(value)}`, 'give true or false');
      return flag;
    },
    oneOf,
    someOf,
    number: (name, pattern, what, help) =>
      parsed(name, (value) => (pattern.test(value) ? Number(value) : undefined), what, help),
    parsed,
    complain,
    problems,
    asked,
    strangers: () => strangersIn(environment, asked),
  };
}

function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function flagOf(text: string): boolean | undefined {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  return /^(?:false|False|FALSE)$/.test(text) ? false : undefined;
}

function strangersIn(environment: Environment, asked: ReadonlySet<string>): readonly string[] {
  const known = new Set([...asked].map(variableOf));
  const given = Object.keys(environment).filter((name) => name.startsWith('INPUT_') && !known.has(name));
  return given.sort().map((variable) => {
    const name = variable.slice('INPUT_'.length).toLowerCase();
    const meant = nearest(name.replaceAll('_', '-'), [...asked]);
    const hint = meant === undefined ? 'action.yml names all that there are' : `did you mean ${quoted(meant)}?`;
    return `there is no input ${quoted(name)}, so it changes nothing (${hint})`;
  });
}
