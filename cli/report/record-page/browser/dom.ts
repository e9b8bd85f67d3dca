import type {PageNode} from '../node.js'

export function toDom({tag, attributes, children}: PageNode): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : `${value}`)
  }
  for (const child of children) {
    const piece = typeof child === 'function' ? child() : child
    if (piece) element.append(typeof piece === 'string' ? piece : toDom(piece))
  }
  return element
}

/** An element of the page that is there in every page. */
export function part<Type extends HTMLElement = HTMLElement>(id: string): Type {
  const element = document.getElementById(`ui-${id}`)
  if (!element) throw new Error(`The page has no ui-${id}.`)
  return element as Type
}
