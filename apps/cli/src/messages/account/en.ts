import type { AccountWords } from './words.ts'

export const account: AccountWords = {
  question: 'Token (not shown while you type): ',
  cannotAsk: 'there is no terminal to ask for the token',
  cannotAskNext: 'Write it to standard input: justone login --token-stdin < FILE.',
  noToken: 'no token was given; nothing was stored',
  notOneToken: 'what was given is not one token: it is empty, or holds spaces or several lines',
  stored: (profile, file) => `the token is accepted and stored: profile ${profile}, in ${file}, readable by you alone`,
  overridden: (profile, winner) => `note: ${winner} goes before profile ${profile} as long as it is set`,
  removed: (profile) => `the token of profile ${profile} is removed from this machine; it stays valid at the vendor`,
  nothingStored: (profile) => `nothing is stored for profile ${profile}`,
  variableStays: 'JUSTONEAPI_TOKEN is still set and goes on being used',
  unwritable: (file, why) => `${file} cannot be written (${why}); nothing was stored`,
  wrongName: (name) =>
    `--profile: ${JSON.stringify(name)} is no name. Use up to 64 letters, digits, dots, hyphens and underscores, starting with a letter or digit.`,
  noAddress: (text) =>
    `--base-url: ${JSON.stringify(text)} is no address. Write it like https://api.justoneapi.com or http://127.0.0.1:8080.`,
  insecure: (host) =>
    `--base-url: plain http shows the token on the way to ${host}. Use https, or add --allow-insecure.`,
  noProfile: (name, stored) =>
    stored.length === 0
      ? `there is no profile ${JSON.stringify(name)}; none is stored`
      : `there is no profile ${JSON.stringify(name)}; stored: ${stored.join(', ')}`,
  noProfileNext: (name) => `justone login --profile ${name} stores a token under this name.`,
  mended: (file) =>
    `warning: others on this machine could read ${file}; it is now readable by you alone. Replace the token if that matters.`,
  shadows: (winner, hidden) => `warning: several tokens are set: ${winner} is used, not ${hidden.join(', ')}`,
  noProfiles: 'no token is stored; justone login stores one',
  inUse: 'in use',
  price: {
    noAmount: (option, text) => `--${option}: ${JSON.stringify(text)} is no amount above 0. Write yuan like 5 or 0.02.`,
    priceAlone: '--price: it says what a call costs; --max-cost says how much may be spent.',
    notKnown: (short) =>
      `--max-cost: the price of ${short} is not known. Give it with --price YUAN, or call it once with --learn-price.`,
    tooLittle: (cost, price) => `${cost} yuan is less than one call costs (${price} yuan); nothing was sent`,
    tooLittleNext: 'Raise --max-cost, or correct --price.',
    budget: (cost, price, source, charges) =>
      `budget: ${cost} yuan, at ${price} yuan a call (${source}): at most ${charges} charged`,
    given: 'as given',
    learned: (day, certainty) => `learned on ${day}: ${certainty}`,
    certainty: {
      unsure: 'unsure, the balance did not change by an even amount for each call',
      once: 'seen once; other calls on the account would change it',
      confirmed: 'seen several times',
    },
    found: (price, charges, certainty) =>
      `price: ${price} yuan a call, by the balance before and after ${charges === 1 ? '1 charged call' : `${charges} charged calls`} (${certainty}); remembered for --max-cost`,
    nothingLearned: 'price: not learned; the balance does not tell what these calls cost',
  },
  network: {
    name: {
      said: (host, code) => `the name ${host} cannot be resolved (${code}); nothing was sent`,
      next: 'Check the network, and the spelling of --base-url.',
    },
    refused: {
      said: (host, code) => `nobody takes connections at ${host} (${code}); nothing was sent`,
      next: 'Check --base-url and its port; justone ping measures the hosts.',
    },
    untrusted: {
      said: (host, code) => `the certificate of ${host} is not trusted (${code}); nothing was sent`,
      next: 'If it is the certificate of your own proxy or server: NODE_EXTRA_CA_CERTS=FILE.pem lets Node trust it.',
    },
    'other-name': {
      said: (host, code) => `the certificate of ${host} belongs to another name (${code}); nothing was sent`,
      next: 'Check --base-url: the name in it has to be the one in the certificate.',
    },
    expired: {
      said: (host, code) => `the certificate of ${host} has expired (${code}); nothing was sent`,
      next: 'Check the clock of this machine; else the host has to renew its certificate.',
    },
    'no-tls': {
      said: (host, code) => `${host} does not speak TLS (${code}); nothing was sent`,
      next: 'Check --base-url: this port may want http:// instead of https://.',
    },
    proxy: {
      said: (host, code) => `the proxy gives no way to ${host} (${code}); nothing was sent`,
      next: 'Check HTTPS_PROXY or HTTP_PROXY (http://[USER:PASSWORD@]HOST:PORT), or leave the host out with NO_PROXY.',
    },
    unreachable: {
      said: (host, code) =>
        code === ''
          ? `${host} cannot be reached; nothing was sent`
          : `${host} cannot be reached (${code}); nothing was sent`,
      next: 'Check the network and --base-url, then try again.',
    },
  },
}
