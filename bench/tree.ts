/** A repository of namespaces as platform teams keep them: eight YAML files a namespace among other files. */
import type { TwoSides } from './worlds.ts';

const kept = ['main', 'ecr', 'rds', 'variables', 'versions', 's3', 'outputs', 'irsa', 'sns', 'github', 'route53'];

const others = [
  ['LimitRange', 'limits: [{ type: Container, default: { cpu: 1000m, memory: 1000Mi } }]'],
  ['ResourceQuota', 'hard: { pods: "50" }'],
] as const;

const policy = (name: string, namespace: string, rest: string): string =>
  `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  policyTypes: [Ingress]
${rest}`;

function policies(namespace: string, edited: boolean): string {
  const own = edited ? '{ matchLabels: { app: web } }' : '{}';
  const from = (component: string): string =>
    `  ingress: [{ from: [{ namespaceSelector: { matchLabels: { component: ${component} } } }] }]\n`;
  return [
    policy('default', namespace, `  podSelector: {}\n  ingress: [{ from: [{ podSelector: ${own} }] }]\n`),
    policy('allow-ingress-controllers', namespace, `  podSelector: {}\n${from('ingress-controllers')}`),
    policy('allow-monitoring', namespace, `  podSelector: { matchLabels: { app: web } }\n${from('monitoring')}`),
  ].join('');
}

const workload = (namespace: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: web, ports: [{ name: http, containerPort: 3000 }] }] }
`;

const namespaceFile = (name: string, index: number): string => `apiVersion: v1
kind: Namespace
metadata:
  name: ${name}
  labels: { environment: ${index % 3 === 0 ? 'prod' : 'dev'}, component: ${index === 0 ? 'monitoring' : 'team'} }
  annotations: { owner: "Team ${index}: team-${index}@example.invalid" }
`;

/** Head narrows one policy in the middle. */
export function namespaceTree(count: number): TwoSides {
  const base = new Map<string, string>();
  const head = new Map<string, string>();
  for (let index = 0; index < count; index++) {
    const [name, folder] = [`team-${index}`, `namespaces/team-${index}`];
    const put = (file: string, before: string, after = before): void => {
      base.set(`${folder}/${file}`, before);
      head.set(`${folder}/${file}`, after);
    };
    put('00-namespace.yaml', namespaceFile(name, index));
    for (const [kind, spec] of others)
      put(
        `01-${kind.toLowerCase()}.yaml`,
        `apiVersion: v1\nkind: ${kind}\nmetadata: { name: default, namespace: ${name} }\nspec: { ${spec} }\n`,
      );
    put('04-network-policy.yaml', policies(name, false), policies(name, index === Math.floor(count / 2)));
    put('05-web.yaml', workload(name));
    put(
      '06-service.yaml',
      `apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: ${name} }\nspec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }\n`,
    );
    for (const kind of ['Certificate', 'ServiceMonitor'])
      put(
        `07-${kind.toLowerCase()}.yaml`,
        `apiVersion: example.org/v1\nkind: ${kind}\nmetadata: { name: web, namespace: ${name} }\nspec: {}\n`,
      );
    for (const file of kept) put(`resources/${file}.tf`, `# ${file} of ${name}\n`);
  }
  return { base, head };
}
