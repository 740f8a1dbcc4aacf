import { InboxOutlined } from '@ant-design/icons'
import { Button, Card, Space, Upload } from 'antd'
import { RefusalAlert } from '../api/RefusalAlert'
import { useDoing } from '../api/useDoing'
import { useSpeech } from '../language/language'
import { Preview } from './Preview'
import { sendFile } from './sending'

interface Shown {
  file: File | undefined
  choose: (file: File | undefined) => void
  /** With the id of the import. */
  begun: (id: string) => void
}

/** A place to drop a file, then a look into it, a try, and the import. */
export function FileCard({ file, choose, begun }: Shown) {
  const { t } = useSpeech()
  if (file) return <Chosen file={file} choose={choose} begun={begun} />
  return (
    <Upload.Dragger
      showUploadList={false}
      beforeUpload={dropped => {
        choose(dropped)
        return false
      }}
    >
      <p className="ant-upload-drag-icon">
        <InboxOutlined />
      </p>
      <p className="ant-upload-text">{t('importing.drop')}</p>
      <p className="ant-upload-hint">{t('importing.drop-advice')}</p>
    </Upload.Dragger>
  )
}

function Chosen({ file, choose, begun }: Shown & { file: File }) {
  const { t } = useSpeech()
  const { refusal, isBusy, start } = useDoing()
  const send = (dryRun: boolean) => start(async () => begun((await sendFile(file, dryRun)).id))
  return (
    <Card
      title={t('importing.preview', { name: file.name })}
      extra={
        <Space>
          <span className="minor">{t('importing.size', { kib: Math.ceil(file.size / 1024) })}</span>
          <Button onClick={() => choose(undefined)}>{t('importing.another')}</Button>
          <Button onClick={() => send(true)} loading={isBusy}>
            {t('importing.try')}
          </Button>
          <Button type="primary" onClick={() => send(false)} loading={isBusy}>
            {t('importing.begin')}
          </Button>
        </Space>
      }
    >
      <RefusalAlert refusal={refusal} />
      <Preview key={`${file.name} ${file.lastModified}`} file={file} />
    </Card>
  )
}
