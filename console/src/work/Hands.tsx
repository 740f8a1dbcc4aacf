import { Tag } from 'antd'
import type { WaitingItem } from '../api/server'
import { useSpeech } from '../language/language'
import { useSession } from '../session/session'

/** Who made it, who has signed, and who has to sign next: never the same person twice. */
export function Hands({ item }: { item: WaitingItem }) {
  const { t } = useSpeech()
  const session = useSession()
  const named = (person: string) => `${person}${person === session?.user ? t('work.you') : ''}`
  const { maker, signatures, returned, step, persons, role, unit } = item
  const anybody = t('work.anybody-of', { role: `${unit ?? ''}${role ? t(`session.${role}`) : ''}` })
  return (
    <ul className="plain-list">
      <li>
        <Tag>{t('work.maker')}</Tag>
        {named(maker.person)} <span className="minor">{maker.unit}</span>
      </li>
      {signatures.map(signature => (
        <li key={signature.step}>
          <Tag color="green">{signature.step}</Tag>
          {named(signature.person)}{' '}
          {signature.onBehalfOf && <span className="minor">{t('work.on-behalf', { person: signature.onBehalfOf })}</span>}
        </li>
      ))}
      {step !== undefined && (
        <li className="uncertain">
          {t('work.next', { step, who: persons.length > 0 ? persons.map(named).join('、') : anybody })}
        </li>
      )}
      {returned !== undefined && <li className="uncertain">{t('work.returned', { reason: returned })}</li>}
    </ul>
  )
}
