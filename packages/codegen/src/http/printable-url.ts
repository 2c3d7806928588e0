/** The address as it may be printed: without user, password and fragment. */
export const printableUrl = (url: string | URL): string => {
  const clean = new URL(url)
  clean.username = ''
  clean.password = ''
  clean.hash = ''
  return clean.href
}
