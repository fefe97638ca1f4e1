/** From a kubeconfig that the user named to the right to ask one API server. Nothing is looked for elsewhere. */
import type * as client from '@kubernetes/client-node';
import { Agent as PlainAgent } from 'node:http';
import { Agent, type RequestOptions } from 'node:https';
import { dirname, resolve } from 'node:path';
import { UsableError } from '../model/host.ts';
import { readBounded } from './files.ts';
import { kubeLimits, type KubeLimits } from './limits.ts';
import type { PluginRules } from './kube-plugin.ts';
import { credentialsOf, type Fail, hasCredential, impersonationOf, tokenFileOf, writtenUser } from './kube-user.ts';
import { formsOf, secretsInKubeconfig } from './secrets.ts';
import { messageOf, quoted } from './plain.ts';

export interface ClusterOptions {
  /** A file, or the content itself. */
  readonly kubeconfig: { readonly path: string } | { readonly text: string };
  /** Absent: the file's own current context. */
  readonly context?: string;
  /** Base names of credential plugins that may be run, as `aws` or `kubelogin`; none by default. */
  readonly plugins: readonly string[];
  /** Folders that no plugin may come from. */
  readonly pluginsOutside?: readonly string[];
  /** Whether a kubeconfig may leave out the check who its server is; it leaves out no check by itself. */
  readonly insecure: boolean;
  /** Called with every credential that was found, in all its forms, so that it can be masked. */
  readonly onSecret?: (secret: string) => void;
  /** Called with the files that the kubeconfig names, before they are read; rejects where one may not be. */
  readonly onFiles?: (files: readonly string[]) => Promise<void>;
  /** Called with a sentence on what makes the connection less safe than it looks, or leads elsewhere. */
  readonly onWarning?: (text: string) => void;
  /** Called after each page with the name of its kind and the number of objects so far. */
  readonly onProgress?: (kind: string, objects: number) => void;
  readonly signal?: AbortSignal;
  /** Bounds other than the usual ones. */
  readonly limits?: Partial<KubeLimits>;
}

/** Everything that a request needs. */
export interface ClusterAccess {
  readonly server: URL;
  readonly context: string;
  readonly options: RequestOptions;
  readonly limits: KubeLimits;
  /** What happened so far: whether it gave any answer, and when (milliseconds since 1970) a connection broke last. */
  readonly met: { answered: boolean; brokenAt: number };
}

/** Reads the kubeconfig and gets credentials ready. UsableError for everything that the user can mend. */
export async function clusterAccess(options: ClusterOptions): Promise<ClusterAccess> {
  const where = 'path' in options.kubeconfig ? options.kubeconfig.path : undefined;
  const bytes = where === undefined ? undefined : readBounded(where, 'the kubeconfig');
  const text = 'text' in options.kubeconfig ? options.kubeconfig.text : Buffer.from(bytes ?? []).toString('utf8');
  const fail: Fail = (message, help) => new UsableError(message, help, where);
  for (const secret of secretsInKubeconfig(text)) options.onSecret?.(secret);
  const config = await parse(text, where);
  const context = config.getContextObject(options.context ?? config.getCurrentContext() ?? '');
  if (context === null) {
    const known = config.getContexts().map(({ name }) => quoted(name));
    const wanted = options.context === undefined ? 'no current context' : `no context ${quoted(options.context)}`;
    throw fail(`the kubeconfig has ${wanted}`, `name one of its contexts: ${known.join(', ') || 'it has none'}`);
  }
  config.setCurrentContext(context.name);
  const [cluster, user] = [config.getCurrentCluster(), config.getCurrentUser()];
  if (cluster === null) throw fail(`the context ${quoted(context.name)} names a cluster that is not there`, 'add it');
  if (user === null) throw fail(`the context ${quoted(context.name)} names a user that is not there`, 'add it');
  const server = serverOf(cluster.server, fail);
  if (!options.insecure && (cluster.skipTLSVerify || server.protocol === 'http:'))
    throw fail(
      `the kubeconfig does not check who ${quoted(server.host)} is (${server.protocol === 'http:' ? 'plain http' : 'insecure-skip-tls-verify'})`,
      'give the certificate authority of the cluster instead, or allow it explicitly',
    );
  const written = writtenUser(text, user.name);
  const tokenFile = tokenFileOf(written, where);
  for (const warning of warningsOf(cluster, server, options.insecure)) options.onWarning?.(warning);
  await options.onFiles?.(filesOf(cluster, user, tokenFile));
  const credentials = await credentialsOf(user, tokenFile, pluginRules(options, cluster), fail);
  if (!hasCredential(credentials))
    options.onWarning?.(
      `the user ${quoted(user.name)} of the kubeconfig has no token and no certificate: ${quoted(server.host)} takes it for nobody`,
    );
  const request: RequestOptions = { headers: impersonationOf(written, user.name, fail) };
  try {
    const settled = new (await clientLibrary()).KubeConfig();
    // The library takes plain http for a check that is left out, and has its own agents ask through proxies.
    const skipTLSVerify = cluster.skipTLSVerify || server.protocol === 'http:';
    settled.loadFromClusterAndUser({ ...cluster, skipTLSVerify }, credentials);
    await settled.applyToHTTPSOptions(request);
  } catch (error) {
    throw fail(
      `the credentials of the kubeconfig cannot be read: ${messageOf(error)}`,
      'look at the files that it names',
    );
  }
  // Said outright, or an environment variable would decide.
  request.rejectUnauthorized = !cluster.skipTLSVerify;
  if (!isThroughProxy(cluster)) request.agent = agentOf(server, request);
  for (const secret of secretsOf(credentials, request)) options.onSecret?.(secret);
  return { server, context: context.name, options: request, ...newAccess(options) };
}

/** Ends the connections that are kept for later requests. */
export function closeAccess({ options: { agent } }: ClusterAccess): void {
  if (typeof agent === 'object') agent.destroy();
}

export function newAccess({ limits }: Pick<ClusterOptions, 'limits'>): Pick<ClusterAccess, 'limits' | 'met'> {
  return { limits: { ...kubeLimits, ...limits }, met: { answered: false, brokenAt: 0 } };
}

/** Of the library only what reads kubeconfigs: the rest of it is fourteen megabytes. Loaded when a cluster is asked. */
function clientLibrary(): Promise<Pick<typeof client, 'KubeConfig'>> {
  return import('@kubernetes/client-node/dist/config.js');
}

async function parse(text: string, where: string | undefined): Promise<client.KubeConfig> {
  const config = new (await clientLibrary()).KubeConfig();
  try {
    config.loadFromString(text);
    if (where !== undefined) config.makePathsAbsolute(dirname(resolve(where)));
    return config;
  } catch (error) {
    throw new UsableError(
      // A parser quotes the text around the fault, which may be a credential.
      `the kubeconfig cannot be understood${isOfParser(error) ? '' : `: ${withoutText(error)}`}`,
      'check it with `kubectl config view --kubeconfig FILE`',
      where,
    );
  }
}

/** Words of a parser, or of the library's own stumbling over a file that holds something else: they help nobody. */
function isOfParser(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof TypeError;
}

function withoutText(error: unknown): string {
  return (
    messageOf(error)
      .replace(/(?:["'`(]|!<).*$/, '')
      .split(/\s\d+ \|/)[0] ?? ''
  );
}

function serverOf(text: string, fail: Fail): URL {
  const url = URL.parse?.(text) ?? (URL.canParse(text) ? new URL(text) : null);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw fail('the server of the kubeconfig is no http address', 'give its address as https://host:port');
  return url;
}

function agentOf(server: URL, { ca, cert, key, servername, rejectUnauthorized }: RequestOptions): Agent | PlainAgent {
  const given = Object.entries({ ca, cert, key, servername, rejectUnauthorized }).filter(
    ([, value]) => value !== undefined,
  );
  const settings = { keepAlive: true, maxSockets: 6, ...Object.fromEntries(given) };
  return server.protocol === 'http:' ? new PlainAgent(settings) : new Agent(settings);
}

function pluginRules({ plugins, pluginsOutside, limits }: ClusterOptions, cluster: client.Cluster): PluginRules {
  const { server, caData, caFile, tlsServerName, skipTLSVerify, proxyUrl } = cluster;
  return {
    allowed: plugins,
    outside: pluginsOutside ?? [],
    time: limits?.pluginTime ?? kubeLimits.pluginTime,
    cluster: () => ({
      server,
      'certificate-authority-data':
        caFile === undefined ? caData : Buffer.from(readBounded(caFile, 'the authority')).toString('base64'),
      'tls-server-name': tlsServerName,
      'insecure-skip-tls-verify': skipTLSVerify,
      'proxy-url': proxyUrl,
    }),
  };
}

function isThroughProxy({ proxyUrl }: client.Cluster): boolean {
  return (proxyUrl ?? '') !== '';
}

function warningsOf(cluster: client.Cluster, { host, protocol }: URL, insecure: boolean): readonly string[] {
  const unknown = cluster.skipTLSVerify || protocol === 'http:';
  return [
    ...(insecure && !unknown
      ? [
          `insecure changes nothing: the certificate of ${quoted(host)} is checked; only a kubeconfig with insecure-skip-tls-verify, or a server without an authority, leaves that out`,
        ]
      : []),
    ...(unknown
      ? [
          `nobody checks that ${quoted(host)} is the API server that it should be: whoever answers decides what is judged`,
        ]
      : []),
    ...(isThroughProxy(cluster)
      ? [`the API server ${quoted(host)} is asked through the proxy that the kubeconfig names`]
      : []),
  ];
}

function filesOf(cluster: client.Cluster, user: client.User, tokenFile: string | undefined): readonly string[] {
  return [cluster.caFile, user.certFile, user.keyFile, tokenFile].filter((file) => file !== undefined);
}

/** What was not in the kubeconfig itself: from files that it names, or from a plugin. */
function secretsOf(user: client.User, { key }: RequestOptions): readonly string[] {
  const texts = [user.token, user.password, user.keyData, user.certData];
  return [...texts, Buffer.isBuffer(key) ? key.toString('utf8') : undefined].flatMap(formsOf);
}
