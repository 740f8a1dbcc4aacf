import { useSyncExternalStore } from 'react'
import type { LoginLoggedIn } from '../../target/api/schema'

/** Who is signed in, in every tab of this browser, until the token ends. */
export type Session = LoginLoggedIn

const KEPT = 'mingzhang.session'
const listeners = new Set<() => void>()
let session = kept()

function kept(): Session | null {
  const text = localStorage.getItem(KEPT)
  const found = text ? (JSON.parse(text) as Session) : null
  return found && new Date(found.expiresAt) > new Date() ? found : null
}

function change(next: Session | null) {
  session = next
  listeners.forEach(listener => listener())
}

window.addEventListener('storage', event => {
  if (event.key === KEPT) change(kept())
})

export function token(): string | undefined {
  return session?.token
}

export function beginSession(next: Session) {
  localStorage.setItem(KEPT, JSON.stringify(next))
  change(next)
}

export function endSession() {
  localStorage.removeItem(KEPT)
  change(null)
}

export function useSession(): Session | null {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => session,
  )
}
