/** Why a connection was never made, as far as a user would act differently. */
export type NetworkReason =
  'name' | 'refused' | 'untrusted' | 'other-name' | 'expired' | 'no-tls' | 'proxy' | 'unreachable'

const REASONS: Readonly<Record<string, NetworkReason>> = {
  ENOTFOUND: 'name',
  EAI_AGAIN: 'name',
  ECONNREFUSED: 'refused',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'other-name',
  CERT_HAS_EXPIRED: 'expired',
  EPROTO: 'no-tls',
  ERR_SSL_WRONG_VERSION_NUMBER: 'no-tls',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'no-tls',
  EPROXY: 'proxy',
}

/** The code of a network error, wherever in its chain of causes it stands. */
export const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return typeof code === 'string' ? code : codeOf(cause)
}

export const reasonOf = (code: string | undefined): NetworkReason => REASONS[code ?? ''] ?? 'unreachable'
