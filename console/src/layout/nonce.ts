/**
 * The page's policy admits only styles that carry its nonce, so that no style can come in with injected text. The component
 * library adds styles from its scripts, not all of them with the nonce: here they get it.
 */
const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce
const createElement = document.createElement.bind(document)

document.createElement = (name: string, options?: ElementCreationOptions) => {
  const element = createElement(name, options)
  if (nonce && name === 'style') element.nonce = nonce
  return element
}
