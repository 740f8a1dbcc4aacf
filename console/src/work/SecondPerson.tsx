import { Alert } from 'antd'
import type { Actor } from '../api/server'
import { useSpeech } from '../language/language'
import { useSession } from '../session/session'

/** Who had a hand in what is being decided, and that who decides is somebody else, or must be. */
export function SecondPerson({ makers }: { makers: Pick<Actor, 'person'>[] }) {
  const { t } = useSpeech()
  const you = useSession()?.user ?? ''
  const names = [...new Set(makers.map(({ person }) => person))]
  if (names.length === 0) return null
  const isOther = !names.includes(you)
  return (
    <Alert
      className="second-person"
      type={isOther ? 'success' : 'warning'}
      showIcon
      title={t(isOther ? 'work.second-person' : 'work.same-person', { maker: names.join('、'), you })}
    />
  )
}
