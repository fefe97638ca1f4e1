/** Expressions of workflows, by GitHub's own parser and evaluator. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Contexts = Readonly<Record<string, Value>>;
/** How the steps or jobs before went. */
export type Status = 'success' | 'failure' | 'cancelled';

const statusFunctions = ['success', 'failure', 'always', 'cancelled'] as const;

/** Throws for what GitHub would refuse: contexts and functions that do not exist. */
export function evaluate(expression: string, contexts: Contexts, status: Status = 'success'): Value {
  const answers = {
    success: status === 'success',
    failure: status === 'failure',
    always: true,
    cancelled: status === 'cancelled',
  };
  const functions = statusFunctions.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answers[name]),
  }));
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse();
  const known = new Map(functions.map((each) => [each.name as string, each]));
  const result = new Evaluator(parsed, dictionary(contexts) as data.Dictionary, known).evaluate();
  return JSON.parse(JSON.stringify(result, data.replacer)) as Value;
}

function dictionary(value: Value): data.ExpressionData {
  return JSON.parse(JSON.stringify(value), data.reviver) as data.ExpressionData;
}

const part = /\$\{\{([^]*?)\}\}/g;

/** Text with every `${{ }}` filled in, as strings. */
export function filled(text: string, contexts: Contexts): string {
  return text.replace(part, (_, expression: string) => textOf(evaluate(expression.trim(), contexts)));
}

/** A value that is one `${{ }}` alone keeps its type. */
export function valueOf(text: string, contexts: Contexts): Value {
  const whole = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(text)?.[1];
  return whole === undefined || whole.includes('${{') ? filled(text, contexts) : evaluate(whole.trim(), contexts);
}

/** An `if`: without a function of the status in it, only after success. */
export function holds(condition: string | boolean | undefined, contexts: Contexts, status: Status): boolean {
  if (condition === undefined) return status === 'success';
  const text = String(condition)
    .replace(/^\s*\$\{\{([^]*)\}\}\s*$/, '$1')
    .trim();
  const asks = statusFunctions.some((name) => new RegExp(`\\b${name}\\s*\\(`).test(text));
  return (asks || status === 'success') && isTrue(evaluate(text, contexts, status));
}

function isTrue(value: Value): boolean {
  return value !== null && value !== false && value !== 0 && value !== '';
}

export function textOf(value: Value): string {
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
