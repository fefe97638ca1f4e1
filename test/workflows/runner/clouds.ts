/** Stand-ins for the programs of clouds and for renderers: they hand out what a test has laid down, and say so. */

/** Folders and files that the programs hand out. */
export interface CloudStore {
  /** Buckets, one folder each. */
  readonly buckets: string;
  /** A file with the kubeconfig that a cloud writes. */
  readonly kubeconfig: string;
  /** The token that a credential plug-in gives. */
  readonly token: string;
}

const credential = (token: string): string =>
  `echo '{"apiVersion":"client.authentication.k8s.io/v1beta1","kind":"ExecCredential","status":{"token":"${token}"}}'`;

/** Credentials are asked for as the real ones do: a call without any is refused. */
export function cloudPrograms({ buckets, kubeconfig, token }: CloudStore): Readonly<Record<string, string>> {
  const copyOut = (from: string, to: string): string => `mkdir -p "${to}"; cp -R "${from}/." "${to}"`;
  return {
    aws: `
[ -n "\${AWS_ACCESS_KEY_ID:-}" ] || { echo 'Unable to locate credentials' >&2; exit 255; }
case "$1 $2" in
  's3 sync') ${copyOut(`${buckets}/\${4#s3://}`, '$5')} ;;
  's3 cp') mkdir -p "$(dirname "${buckets}/\${5#s3://}")"; cp "$4" "${buckets}/\${5#s3://}" ;;
  'eks update-kubeconfig') [ "$5" = --kubeconfig ]; cp '${kubeconfig}' "$6" ;;
  'eks get-token') ${credential(token)} ;;
  *) exit 252 ;;
esac`,
    gcloud: `
[ -n "\${GOOGLE_APPLICATION_CREDENTIALS:-}" ] || exit 1
[ "$1 $2 $3" = 'storage rsync --recursive' ]
${copyOut(`${buckets}/\${4#gs://}`, '$5')}`,
    az: `
[ -e "$HOME/azure-login" ] || { echo 'Please run az login' >&2; exit 1; }
for last; do :; done
case "$1 $2 \${3:-}" in
  'aks get-credentials '*) cp '${kubeconfig}' "$last" ;;
  'storage blob download-batch') ${copyOut(`${buckets}/shop-flow-logs/prod-eu`, '$last')} ;;
  *) exit 2 ;;
esac`,
    kubelogin: `
case "$1" in
  convert-kubeconfig) [ "$2 $3" = '--login azurecli' ] ;;
  get-token) [ -e "$HOME/azure-login" ]; ${credential(token)} ;;
  *) exit 2 ;;
esac`,
    // Prints templates as helm does, and fills in no more than values of one level.
    helm: `
[ "$1" = template ]
release=$2 chart=$3
name=$(sed -n 's/^name: *//p' "$chart/Chart.yaml")
script="s/{{ *\\.Release\\.Name *}}/$release/g"
while IFS=': ' read -r key value; do
  [ -z "$key" ] || script="$script;s/{{ *\\.Values\\.$key *}}/$value/g"
done < "$chart/values.yaml"
for file in "$chart"/templates/*.yaml; do
  printf -- '---\\n# Source: %s/templates/%s\\n' "$name" "$(basename "$file")"
  sed "$script" "$file"
done`,
    // Builds an overlay that adds a namespace to the files of ../../base, and names them as the annotation does.
    kustomize: `
[ "$1" = build ]
namespace=$(sed -n 's/^namespace: *//p' "$2/kustomization.yaml")
for file in "$2"/../../base/*.yaml; do
  base=$(basename "$file")
  [ "$base" != kustomization.yaml ] || continue
  echo ---
  sed "s|^metadata:|metadata:\\n  namespace: $namespace\\n  annotations:\\n    config.kubernetes.io/origin: \\|\\n      path: ../../base/$base|" "$file"
done`,
  };
}
