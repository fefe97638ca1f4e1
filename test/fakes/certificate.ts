/** A certificate authority for one test run, made by openssl: server and client certificates, for 127.0.0.1 unless other names are given. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Pair {
  readonly cert: string;
  readonly key: string;
}

export interface Authority {
  readonly ca: string;
  readonly server: Pair;
  readonly client: Pair;
}

/** `names` as in a certificate: `IP:127.0.0.1`, `DNS:github.example`. The authority's certificate is in `ca.crt` of the folder. What it issues is good for `days` (negative: it has expired). */
export function authority(folder: string, names: readonly string[] = ['IP:127.0.0.1'], days = 2): Authority {
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    'ca.key',
    '-out',
    'ca.crt',
    '-days',
    '2',
    '-subj',
    '/CN=test authority',
  );
  writeFileSync(join(folder, 'names'), `subjectAltName=${names.join(',')}\n`);
  const issue = (name: string): Pair => {
    openssl('req', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}/O=readers`);
    const signing = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', `${days}`, '-extfile', 'names'];
    openssl('x509', '-req', '-in', `${name}.csr`, '-out', `${name}.crt`, ...signing);
    return { cert: read(`${name}.crt`), key: read(`${name}.key`) };
  };
  return { ca: read('ca.crt'), server: issue('server'), client: issue('client') };
}
