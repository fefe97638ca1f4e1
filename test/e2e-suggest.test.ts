// The built Action, asked to suggest: a click on the suggestion gives a file without the finding.
import { join } from 'node:path';
import { pullRequest, pullRequestEvent, runAction, shop, shopAfter, shopBefore } from './action-run.ts';
import { fakeGitHub } from './fakes/github.ts';
import { removeTemporaryFolders } from './io/repository.ts';

afterAll(removeTemporaryFolders);

const evidence = { snapshot: join(shop, 'cluster.json'), logs: join(shop, 'logs') };
const example = pullRequest(shopBefore, shopAfter);

test('one review with the narrowing of the example, and no second one', async () => {
  const { folder, base, head, merge } = example;
  const server = await fakeGitHub({
    token: 'the-token',
    head,
    git: folder,
    pullRequests: [{ number: 7, head: { sha: head, ref: 'change' }, base: { sha: base, ref: 'main' }, merge }],
  });
  const run = (suggest: string) =>
    runAction({
      workspace: example.workspace,
      event: 'pull_request',
      payload: pullRequestEvent(example),
      api: server.address,
      inputs: { ...evidence, suggest },
    });
  try {
    expect((await run('')).code).toBe(1);
    expect(server.reviews).toEqual([]);
    for (const again of [false, true]) {
      expect({ again, code: (await run('true')).code }).toEqual({ again, code: 1 });
      expect(server.reviews).toMatchObject([{ state: 'COMMENTED', commit: head }]);
    }
    const [only, ...others] = server.reviews[0]?.comments ?? [];
    expect(others).toEqual([]);
    expect(only).toMatchObject({ path: 'data/network-policies.yaml', side: 'RIGHT', line: 40 });
    expect(only?.body).toContain('```suggestion\n          podSelector:\n```');
    expect(server.faults).toEqual([]);
  } finally {
    await server.close();
  }
});
