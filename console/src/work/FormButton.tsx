import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useSession } from '../session/session'

export interface ButtonLook {
  label: string
  /** `link` within a table. */
  look?: 'primary' | 'default' | 'link'
}

interface Shown extends ButtonLook {
  /** With the position of what was recorded. */
  wrote: (position: number) => void
  children: (close: (position?: number) => void) => ReactNode
}

/** A button that opens a form; a form that is opened again begins anew. An auditor, who changes nothing, has none. */
export function FormButton({ label, look = 'default', wrote, children }: Shown) {
  const [isOpen, setOpen] = useState(false)
  if (useSession()?.role === 'AUDITOR') return null
  return (
    <>
      <Button className={look === 'link' ? 'no-print in-table' : 'no-print'} type={look} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen &&
        children(position => {
          setOpen(false)
          if (position !== undefined) wrote(position)
        })}
    </>
  )
}
