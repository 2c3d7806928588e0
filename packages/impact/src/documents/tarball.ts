import { parseTarGzip } from 'nanotar'

/**
 * The text of some files of an npm tarball, by their path in the package.
 * @throws Error if it is no gzipped tarball
 */
export const readTarball = async (
  tarball: Uint8Array,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  // The first folder is called `package` by npm, and something else by others.
  const inPackage = (name: string) => name.slice(name.indexOf('/') + 1)
  const files = await parseTarGzip(tarball, { filter: ({ name }) => paths.includes(inPackage(name)) })
  return new Map(files.map((file) => [inPackage(file.name), file.text]))
}
