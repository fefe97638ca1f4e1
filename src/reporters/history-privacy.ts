/** What a history may say by privacy `names`: no address, and no pod in which somebody wrote. */
import type { Edit, EditEffect, EffectRow, History, PodAuthor, Version } from '../model/history.ts';
import { objectOfNames, withoutAddresses, writerOfNames } from './privacy-values.ts';

export function historyOfNames(history: History): History {
  const { edits, attempts, missing, tracked } = history;
  return {
    ...history,
    edits: edits.map(editOfNames),
    attempts: attempts.map((attempt) => ({
      ...writerOfNames(attempt),
      ...(attempt.reason !== undefined && { reason: withoutAddresses(attempt.reason) }),
    })),
    missing: missing.map((one) => ({
      ...one,
      changes: one.changes.map(withoutAddresses),
      ...(one.manager && { manager: { ...one.manager, manager: withoutAddresses(one.manager.manager) } }),
      ...(one.lastWrite && { lastWrite: writerOfNames(one.lastWrite) }),
    })),
    ...(tracked && {
      tracked: {
        ...tracked,
        from: withoutAddresses(tracked.from),
        to: withoutAddresses(tracked.to),
        turns: tracked.turns.map(({ pods: _, podAuthors, ...turn }) => ({
          ...turn,
          ...(podAuthors && { podAuthors: podAuthors.map(podAuthorOfNames) }),
          ...(turn.edit && { edit: editOfNames(turn.edit) }),
        })),
      },
    }),
    statements: history.statements.map(withoutAddresses),
    unseen: history.unseen.map(withoutAddresses),
  };
}

function podAuthorOfNames({ pod: _, ...author }: PodAuthor): PodAuthor {
  return { ...author, writes: author.writes.map((write) => writerOfNames(write)) };
}

function editOfNames(edit: Edit): Edit {
  return {
    ...edit,
    write: writerOfNames(edit.write),
    ...(edit.asked && { asked: writerOfNames(edit.asked) }),
    before: versionOfNames(edit.before),
    after: versionOfNames(edit.after),
    changes: edit.changes.map(withoutAddresses),
    diff: edit.diff.map(withoutAddresses),
    effect: effectOfNames(edit.effect),
  };
}

function versionOfNames(version: Version): Version {
  return version.kind === 'known' ? { ...version, object: objectOfNames(version.object) } : version;
}

function effectOfNames(effect: EditEffect): EditEffect {
  if (effect.kind === 'not-judged') return effect;
  const rows = (list: readonly EffectRow[]): readonly EffectRow[] =>
    list.map((row) => ({ ...row, text: withoutAddresses(row.text) }));
  const { opened, closed, unclear } = effect;
  return { ...effect, opened: rows(opened), closed: rows(closed), unclear: rows(unclear) };
}
