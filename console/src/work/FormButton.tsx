import { Button } from 'antd'
import { useState, type ReactNode } from 'react'

interface Shown {
  label: string
  isPrimary?: boolean
  /** With the position of what was recorded. */
  wrote: (position: number) => void
  children: (close: (position?: number) => void) => ReactNode
}

/** A button that opens a form; a form that is opened again begins anew. */
export function FormButton({ label, isPrimary = false, wrote, children }: Shown) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button className="no-print" type={isPrimary ? 'primary' : 'default'} onClick={() => setOpen(true)}>
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
