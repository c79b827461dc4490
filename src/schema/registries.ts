/**
 * What the features of a server declare for one of them, e.g. their recommenders for `recommendations`. The feature that uses a
 * registry adds it here by declaration merging; the manifests fill it.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the features fill it
export interface Registries {}
