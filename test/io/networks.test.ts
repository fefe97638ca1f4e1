// Proxies and authorities of a company, on the ways that are not GitHub's API: the API server, git, the storage of artifacts.
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { downloaded } from '../../src/io/download.ts';
import { eventTrees } from '../../src/io/git.ts';
import { type ClusterOptions, readCluster } from '../../src/io/kube.ts';
import type { Snapshot, UsableError } from '../../src/model/host.ts';
import type { Manifest } from '../../src/model/object.ts';
import { authority } from '../fakes/certificate.ts';
import { fakeCluster } from '../fakes/kubernetes.ts';
import { fakeProxy, tlsFront } from '../fakes/proxy.ts';
import { removeTemporaryFolders, repository, temporaryFolder } from './repository.ts';

const open: { close(): Promise<void> }[] = [];
const kept = { ...process.env };
beforeEach(() => void delete process.env['GIT_SSL_CAINFO']);
afterEach(async () => {
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
  Object.assign(process.env, kept);
  await Promise.all(open.splice(0).map((each) => each.close()));
});
afterAll(removeTemporaryFolders);

function held<Each extends { close(): Promise<void> }>(each: Each): Each {
  open.push(each);
  return each;
}

const host = 'corp.example';
const certificates = temporaryFolder();
const own = authority(certificates, [`DNS:${host}`, 'IP:127.0.0.1']);
const ca = join(certificates, 'ca.crt');

describe('the API server', () => {
  const objects = { namespaces: [{ metadata: { name: 'kube-system', uid: 'the-cluster' } }] };
  const toManifest = (value: Manifest['value'], ref: Manifest['ref']): Manifest => {
    const origin = { kind: 'live', object: ref.name, path: '' } as const;
    return { ref, apiVersion: '', value, origin, at: () => origin };
  };
  const read = async (
    server: string,
    cluster: Readonly<Record<string, unknown>>,
    more: Partial<ClusterOptions> = {},
  ): Promise<Snapshot> => {
    const text = dump({
      'current-context': 'test',
      clusters: [{ name: 'c', cluster: { server, ...cluster } }],
      users: [{ name: 'u', user: { token: 'reader-token' } }],
      contexts: [{ name: 'test', context: { cluster: 'c', user: 'u' } }],
    });
    return readCluster({ kubeconfig: { text }, plugins: [], insecure: false, ...more }, toManifest);
  };
  const trusting = { 'certificate-authority-data': Buffer.from(own.ca).toString('base64') };

  test('is not asked through the proxy of the environment', async () => {
    const proxy = held(await fakeProxy());
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY'])
      process.env[name] = proxy.address;
    const { address } = held(await fakeCluster({ tls: own, objects }));
    expect((await read(address, trusting)).identity.uid).toBe('the-cluster');
    expect(proxy.asked).toEqual([]);
  });

  test('is asked through proxy-url of the kubeconfig, with a warning, and its certificate is checked all the same', async () => {
    const proxy = held(await fakeProxy());
    const { address } = held(await fakeCluster({ tls: own, objects }));
    const warnings: string[] = [];
    const onWarning = (text: string): void => void warnings.push(text);
    const far = address.replace('127.0.0.1', host);
    expect((await read(far, { ...trusting, 'proxy-url': proxy.address }, { onWarning })).identity.uid).toBe(
      'the-cluster',
    );
    expect(new Set(proxy.asked)).toEqual(new Set([new URL(far).host]));
    expect(JSON.stringify(proxy.headers)).not.toContain('reader-token');
    expect(warnings).toEqual([expect.stringMatching(/through the proxy that the kubeconfig names/)]);
    const stranger = far.replace(host, 'other.example');
    await expect(
      read(stranger, { ...trusting, 'proxy-url': proxy.address }, { limits: { attempts: 1 } }),
    ).rejects.toThrow(/certificate|ERR_TLS/i);
  });

  test.each([false, true])(
    'has its certificate checked where the kubeconfig says so, insecure or not (proxy: %s)',
    async (isFar) => {
      const proxy = held(await fakeProxy());
      const { address } = held(await fakeCluster({ tls: own, objects }));
      const stranger = address.replace('127.0.0.1', isFar ? 'other.example' : 'localhost');
      const far = isFar ? { 'proxy-url': proxy.address } : {};
      await expect(
        read(stranger, { ...trusting, ...far }, { insecure: true, limits: { attempts: 1 } }),
      ).rejects.toThrow(/certificate|ERR_TLS/i);
    },
  );

  test('that nobody checks needs the word of the user, and is told in every run', async () => {
    const { address } = held(await fakeCluster({ tls: own, objects }));
    const warnings: string[] = [];
    const onWarning = (text: string): void => void warnings.push(text);
    await expect(read(address, { 'insecure-skip-tls-verify': true })).rejects.toThrow(/does not check who/);
    await read(address, { 'insecure-skip-tls-verify': true }, { insecure: true, onWarning });
    expect(warnings).toEqual([expect.stringMatching(/^nobody checks that "127\.0\.0\.1:\d+" is the API server/)]);
  });

  test('a word of the user alone does not switch the check off, and is told to change nothing', async () => {
    const { address } = held(await fakeCluster({ tls: own, objects }));
    const warnings: string[] = [];
    const onWarning = (text: string): void => void warnings.push(text);
    const more = { onWarning, limits: { attempts: 1 } };
    await expect(read(address, {}, { insecure: true, ...more })).rejects.toThrow(/certificate/i);
    expect(warnings.splice(0)).toEqual([
      expect.stringMatching(/^insecure changes nothing: the certificate of "127\.0\.0\.1:\d+" is checked/),
    ]);
    await read(address, trusting, more);
    expect(warnings).toEqual([]);
  });

  test('credentials of every user are told before anything else is done', async () => {
    const secrets: string[] = [];
    const text = dump({ users: [{ name: 'other', user: { password: 'of-another-user' } }] });
    const onSecret = (secret: string): void => void secrets.push(secret);
    await expect(
      readCluster({ kubeconfig: { text }, plugins: [], insecure: false, onSecret }, toManifest),
    ).rejects.toThrow('no current context');
    expect(secrets).toContain('of-another-user');
  });
});

describe('git', () => {
  const server = async (): Promise<{ readonly seen: string[]; readonly port: number }> => {
    const seen: string[] = [];
    const plain = createServer((request, response) => {
      seen.push(request.headers.authorization ?? '');
      response.writeHead(403).end();
    });
    await new Promise<void>((ready) => plain.listen(0, '127.0.0.1', ready));
    open.push({ close: () => new Promise((done) => plain.close(() => done())) });
    const front = held(await tlsFront(own.server, `http://127.0.0.1:${(plain.address() as AddressInfo).port}`));
    return { seen, port: front.port };
  };
  const fetched = async (port: number): Promise<string> => {
    const { folder, git, commit } = repository();
    const here = commit('here');
    const address = `https://${host}:${port}`;
    git('remote', 'add', 'origin', `${address}/acme/shop`);
    const choice = { kind: 'commits', base: 'c'.repeat(40), head: here } as const;
    return eventTrees(folder, choice, { remote: 'origin', token: 'secret', server: address }).then(
      () => '',
      (error: UsableError) => `${error.message} ${error.help}`,
    );
  };

  test.each<readonly [string, () => void]>([
    ['GIT_SSL_CAINFO', () => (process.env['GIT_SSL_CAINFO'] = ca)],
    [
      'http.sslCAInfo of its global configuration',
      () => {
        const file = join(temporaryFolder(), 'gitconfig');
        writeFileSync(file, `[http]\n\tsslCAInfo = ${ca}\n`);
        process.env['GIT_CONFIG_GLOBAL'] = file;
      },
    ],
  ])('goes through the proxy, and believes whom %s names', async (_, trust) => {
    const proxy = held(await fakeProxy());
    const { seen, port } = await server();
    process.env['HTTPS_PROXY'] = proxy.address;
    trust();
    expect(await fetched(port)).toMatch(/fetching it failed/);
    // A server with a port is the one that gets the token, and the proxy is not.
    const basic = Buffer.from('x-access-token:secret').toString('base64');
    expect(new Set(seen)).toEqual(new Set([`basic ${basic}`]));
    expect(new Set(proxy.asked)).toEqual(new Set([`${host}:${port}`]));
    expect(JSON.stringify(proxy.headers)).not.toMatch(/secret|authorization/i);
  });

  test('believes nobody else', async () => {
    const proxy = held(await fakeProxy());
    const { seen, port } = await server();
    process.env['HTTPS_PROXY'] = proxy.address;
    expect(await fetched(port)).toMatch(/certificate/);
    expect(seen).toEqual([]);
  });
});

describe('what lies elsewhere', () => {
  const storage = async (answer: Buffer | number): Promise<string> => {
    const plain = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/x' }).end();
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else if (typeof answer === 'number') response.writeHead(answer).end('the-signature');
      else response.end(answer);
    });
    await new Promise<void>((ready) => plain.listen(0, '127.0.0.1', ready));
    open.push({
      close: () => new Promise((done) => (plain.closeAllConnections(), plain.close(() => done()))),
    });
    return `http://${host}:${(plain.address() as AddressInfo).port}`;
  };
  const bounds = { bytes: 1_000, time: 2_000 };
  const got = async (address: string): Promise<Buffer> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of downloaded(address, 'the artifact', bounds)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };

  test('is fetched through the proxy', async () => {
    const proxy = held(await fakeProxy());
    process.env['http_proxy'] = proxy.address;
    expect(await got(await storage(Buffer.from('content')))).toEqual(Buffer.from('content'));
    expect(proxy.asked).toHaveLength(1);
  });

  test.each([
    ['too much', Buffer.alloc(2_000), '/x', /more than 1000 bytes/],
    ['refused', 403, '/x?sig=the-signature', /answers with 403/],
    ['a way on', 200, '/loop', /answers with 302/],
    ['a way on to what would be taken', Buffer.from('content'), '/moved', /answers with 302/],
  ] as const)('%s', async (_, answer, path, says) => {
    const proxy = held(await fakeProxy());
    process.env['http_proxy'] = proxy.address;
    const error = await got(`${await storage(answer)}${path}`).catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject({ name: 'UsableError', message: expect.stringMatching(says) });
    expect((error as Error).message).not.toContain('the-signature');
  });

  test('in too much time', async () => {
    const plain = createServer(() => undefined);
    await new Promise<void>((ready) => plain.listen(0, '127.0.0.1', ready));
    open.push({ close: () => new Promise((done) => (plain.closeAllConnections(), plain.close(() => done()))) });
    const address = `http://127.0.0.1:${(plain.address() as AddressInfo).port}`;
    const act = async (): Promise<void> => {
      for await (const _ of downloaded(address, 'the artifact', { bytes: 1, time: 200 })) break;
    };
    await expect(act()).rejects.toThrow(/cannot be fetched within 0\.2 s|does not answer/);
  });
});
