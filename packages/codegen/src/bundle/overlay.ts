import { jsonpath, type JSONValue } from 'json-p3'
import { parse } from 'yaml'
import { type OnMiss, refuseMiss } from './misses.ts'

/** One change of an overlay document. `update` or `remove` is set, never both. */
export interface OverlayAction {
  readonly target: string
  readonly description?: string
  readonly update?: JSONValue
  readonly remove?: boolean
}

/** An OpenAPI Overlay 1.0 document: https://spec.openapis.org/overlay/v1.0.0.html */
export interface Overlay {
  /** The file, for messages. */
  readonly name: string
  readonly actions: readonly OverlayAction[]
}

type JsonObject = Record<string, JSONValue>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const ACTION_FIELDS = ['target', 'description', 'update', 'remove']

const parseAction = (action: unknown, place: string): OverlayAction => {
  if (!isObject(action)) throw new Error(`${place}: an action is an object`)
  const unknown = Object.keys(action).find((key) => !ACTION_FIELDS.includes(key) && !key.startsWith('x-'))
  if (unknown) throw new Error(`${place}: unknown field "${unknown}"; allowed are ${ACTION_FIELDS.join(', ')}`)
  if (typeof action['target'] !== 'string') throw new Error(`${place}: "target" has to be a JSONPath`)
  if ('update' in action === (action['remove'] === true)) {
    throw new Error(`${place}: give "update" or "remove: true", one of them`)
  }
  return action as unknown as OverlayAction // every field was checked above
}

/**
 * Reads an overlay document from YAML or JSON text.
 * @throws Error that names the file and the action when the document breaks the standard
 */
export const parseOverlay = (name: string, text: string): Overlay => {
  const document: unknown = parse(text)
  if (!isObject(document)) throw new Error(`${name}: an overlay is an object`)
  if (typeof document['overlay'] !== 'string' || !/^1\.\d+\.\d+$/.test(document['overlay'])) {
    throw new Error(`${name}: overlay: ${JSON.stringify(document['overlay'])} is not supported; use 1.0.0`)
  }
  const { actions } = document
  if (!Array.isArray(actions) || actions.length === 0)
    throw new Error(`${name}: "actions" has to be a list with entries`)
  return { name, actions: actions.map((action, index) => parseAction(action, `${name}: actions[${index}]`)) }
}

/** Objects merge key by key, lists are joined, anything else is replaced. */
const merge = (target: JSONValue, update: JSONValue): JSONValue => {
  if (Array.isArray(target) && Array.isArray(update)) return [...target, ...structuredClone(update)]
  if (!isObject(target) || !isObject(update)) return structuredClone(update)
  for (const [key, value] of Object.entries(update)) {
    target[key] = key in target ? merge(target[key], value) : structuredClone(value)
  }
  return target
}

const parentOf = (document: JSONValue, location: readonly (string | number)[]) =>
  // A location that a query returned exists, so each step is a container.
  location.slice(0, -1).reduce<JSONValue>((node, key) => (node as JsonObject)[key], document)

const removeAt = (document: JSONValue, location: readonly (string | number)[]) => {
  const parent = parentOf(document, location)
  const key = location.at(-1)
  if (Array.isArray(parent) && typeof key === 'number') parent.splice(key, 1)
  else if (isObject(parent) && typeof key === 'string') Reflect.deleteProperty(parent, key)
}

const applyAction = (document: JSONValue, action: OverlayAction, place: string, onMiss: OnMiss) => {
  const nodes = jsonpath.query(action.target, document).nodes
  if (nodes.length === 0)
    onMiss(`${place}: target ${action.target} matches nothing: the published document moved, mend the overlay`)
  // Backwards, so that removing one element of a list does not move the next.
  if (action.remove) for (const node of nodes.toReversed()) removeAt(document, node.location)
  for (const node of action.update === undefined ? [] : nodes) {
    if (Array.isArray(node.value)) node.value.push(structuredClone(action.update))
    else if (isObject(node.value)) merge(node.value, action.update)
    else throw new Error(`${place}: target ${action.target} is neither an object nor a list, so it takes no update`)
  }
}

/**
 * Applies overlays in order and returns a new document.
 * @param onMiss - what to do with a target that matches nothing
 * @throws Error when a target is no JSONPath (RFC 9535) or cannot take the update
 */
export const applyOverlays = <Document>(
  document: Document,
  overlays: readonly Overlay[],
  onMiss: OnMiss = refuseMiss,
): Document => {
  const result = structuredClone(document) as JSONValue
  for (const overlay of overlays) {
    for (const [index, action] of overlay.actions.entries()) {
      const place = `${overlay.name}: actions[${index}]`
      try {
        applyAction(result, action, place, onMiss)
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        throw new Error(message.startsWith(place) ? message : `${place}: ${message}`, { cause: error })
      }
    }
  }
  return result as Document
}
