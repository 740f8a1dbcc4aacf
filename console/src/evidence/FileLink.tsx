import { App, Button, Tooltip, Typography } from 'antd'
import { Refusal } from '../api/refusal'
import { download } from '../api/server'
import { useSpeech } from '../language/language'

interface Shown {
  name: string
  sha256: string
}

/** A file by its name and digest, to be had again when the server keeps it. */
export function FileLink({ name, sha256 }: Shown) {
  const { t, say } = useSpeech()
  const { message } = App.useApp()
  const get = () =>
    download(`/api/evidence-files/${sha256}`, { name }).catch((fault: unknown) => {
      if (!(fault instanceof Refusal)) throw fault
      void message.error(fault.problem.status === 404 ? t('evidence.absent') : say(fault.problem))
    })
  return (
    <>
      <Button type="link" className="in-table" onClick={get} aria-label={t('evidence.get', { name })}>
        {name}
      </Button>
      <Tooltip title={`SHA-256 ${sha256}`}>
        <Typography.Text code copyable={{ text: sha256 }}>
          {sha256.slice(0, 12)}
        </Typography.Text>
      </Tooltip>
    </>
  )
}
