/** Objects of API versions that were served once. */
import type { FileManifest } from './objects.ts';
import { isCheckedPolicy, servedVersion } from './validate.ts';

/**
 * The object as it is kept: what such a manifest once made is still there under the version of today, so that a change
 * of the version alone changes nothing. Undefined for what never was one of this kind.
 */
export function asServed(manifest: FileManifest): FileManifest | undefined {
  const { apiVersion, ref, value } = manifest;
  const served = servedVersion(ref.kind);
  // The kinds of policy.networking.k8s.io say other things in other versions.
  if (served === undefined || apiVersion === '' || (isCheckedPolicy(ref.kind) && ref.kind !== 'NetworkPolicy'))
    return undefined;
  const [group = '', version] = served.split('/');
  if (version === undefined || (ref.group !== group && ref.group !== 'extensions')) return undefined;
  return { ...manifest, apiVersion: served, ref: { ...ref, group }, value: { ...value, apiVersion: served } };
}
