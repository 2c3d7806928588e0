export const HELP = `Reads the published OpenAPI document into openapi/snapshot.json, with openapi/snapshot.lock.json beside it.

  pnpm spec:pull [--from SOURCE] [options]

Sources
  public      the combined public document (default); leaves out hidden operations, which are kept from the last snapshot
  full        the full document; HTTP Basic, user and password from JUSTONEAPI_DOCS_USER and JUSTONEAPI_DOCS_PASSWORD
  pages       one document for each documentation page, found through the sitemap; leaves out hidden operations too
  file:PATH   a document on this machine, taken as a full one

Options
  --keep-prose        keep published words and samples
  --drop-unlisted     let go of operations that the source no longer publishes (else they stay, marked x-unlisted)
  --force             read in full whatever the ETag says, and accept the loss of more than half of the operations
  --out DIR           where snapshot and lock stand (default: the repository's openapi/)
  --origin URL        read from there instead of both vendor hosts
  --docs-origin URL   the same for https://docs.justoneapi.com alone (public, pages)
  --api-origin URL    the same for https://api.justoneapi.com alone (full)
  --help, -h          this text

Exit codes: 0 pulled or nothing new, 1 the pull failed and no file was changed, 2 called wrongly, 130 interrupted.
`
