import type { Messages } from './messages.ts'

const MAY_PAY_TWICE = 'It may have been executed and charged: check before you repeat it.'

export const en: Messages = {
  charged: { yes: 'charged', no: 'not charged', unknown: 'perhaps charged' },
  answered: ({ operation, code, httpStatus, charged, meaning, action, said }) =>
    `${operation}: ${meaning} (code ${code}, HTTP ${httpStatus}, ${charged}${said ? `; the server says ${JSON.stringify(said)}` : ''}). ${action}`,
  unlistedCode: {
    meaning: 'A code that the tables do not list',
    action: 'Ask the vendor with the request id; the call may have been charged.',
  },
  stopped: ({ operation, code, meaning, action, until }) =>
    until
      ? `${operation}: not sent, because of an earlier answer: ${meaning} (code ${code}). The operation is stopped until ${until}, or until you call resume().`
      : `${operation}: not sent, because of an earlier answer: ${meaning} (code ${code}). ${action} The client is stopped until you call resume().`,
  unknown: {
    timeout: (operation, _, ms) => `${operation}: no whole answer within ${ms} ms. ${MAY_PAY_TWICE}`,
    deadline: (operation, _, ms) =>
      `${operation}: the deadline ended after ${ms} ms, with the request out. ${MAY_PAY_TWICE}`,
    connection: (operation) => `${operation}: the connection broke after sending. ${MAY_PAY_TWICE}`,
    empty: (operation, status) => `${operation}: the answer is empty (HTTP ${String(status)}). ${MAY_PAY_TWICE}`,
    incomplete: (operation, status) => `${operation}: the answer broke off (HTTP ${String(status)}). ${MAY_PAY_TWICE}`,
    status: (operation, status) => `${operation}: HTTP ${String(status)} without an envelope. ${MAY_PAY_TWICE}`,
  },
  protocol: {
    'string-code': (operation, status) =>
      `${operation}: the code of the answer is not an integer (HTTP ${status}, perhaps charged). Neither a success nor a failure; what came stands in "answer".`,
    'missing-code': (operation, status) =>
      `${operation}: the answer has no code (HTTP ${status}, perhaps charged). What came stands in "answer".`,
    'no-envelope': (operation, status) =>
      `${operation}: the answer is no envelope (HTTP ${status}, perhaps charged). Check baseUrl; what came stands in "answer".`,
  },
  unsent: (operation, cause, charged) =>
    `${operation}: the request did not leave (${cause}, ${charged}). Check the network and baseUrl, then repeat.`,
  redirect: (operation, status) =>
    `${operation}: the host answers with a redirect (HTTP ${status}), which is not followed because it would carry the token away. Check baseUrl.`,
  aborted: (operation, maybeCharged) =>
    maybeCharged
      ? `${operation}: ended by the caller after sending. ${MAY_PAY_TWICE}`
      : `${operation}: ended by the caller with no request out (not charged).`,
  deadline: (operation, why) =>
    why === 'pace'
      ? `${operation}: its turn comes after the deadline (not sent, not charged). Raise deadline, concurrency or rate.`
      : `${operation}: the deadline passed before anything was sent (not charged). Raise deadline.`,
  budget: (operation, charges) =>
    `${operation}: the budget of ${charges} charged calls is used up or reserved (not sent, not charged). Raise it if more may be paid.`,
  parameters: (operation, problems) => `${operation}: nothing was sent (not charged). ${problems}`,
  problem: {
    null: 'null cannot be sent. Leave it out, or use undefined.',
    unsafe: 'a number outside the safe range has lost digits already. Use a string or a bigint.',
    half: 'a character is cut in two. Cut texts between characters: [...text].slice(0, length).join("").',
    notFinite: 'NaN and Infinity cannot be sent. Use a finite number.',
    type: 'only a string, number, bigint or boolean can be sent.',
    token: 'the client adds the token itself. Leave it out.',
  },
  token: (operation) =>
    `${operation}: the token function gave no usable token (not sent, not charged). It has to return a non-empty string without spaces.`,
  paging: {
    rule: (operation) => `${operation}: it does not page. Call it without pages() or items().`,
    limit: (operation) =>
      `${operation}: every page is paid, so say how far to go: maxPages, maxItems, until, budget or unlimited.`,
    position: (operation) => `${operation}: "from" is a position of another operation.`,
    pending: (operation) =>
      `${operation}: "from" holds items that were paid for and not handed out yet. Hand it to items(), not to pages().`,
  },
}
