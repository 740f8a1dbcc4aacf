import { UploadOutlined } from '@ant-design/icons'
import { Button, Form, Typography, Upload } from 'antd'
import { RefusalAlert } from '../api/RefusalAlert'
import { answered, server } from '../api/server'
import { useDoing } from '../api/useDoing'
import { useSpeech } from '../language/language'

/** A file that the server keeps, under the digest that it has worked out. */
export interface KeptFile {
  name: string
  sha256: string
  mediaType: string
  size: number
}

/** A field of a form for a file: it is sent when it is chosen, and shown with its SHA-256; sent twice, it is kept once. */
export function FileField({ name, label }: { name: string | (string | number)[]; label: string }) {
  const { t } = useSpeech()
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('evidence.needed') }]}>
      <Choice />
    </Form.Item>
  )
}

interface Field {
  id?: string
  value?: KeptFile
  onChange?: (kept: KeptFile) => void
}

function Choice({ id, value, onChange }: Field) {
  const { t } = useSpeech()
  const { refusal, isBusy, start } = useDoing()
  const keep = (file: File) => start(async () => onChange?.(await kept(file)))
  return (
    <>
      <Upload
        {...(id && { id })}
        showUploadList={false}
        beforeUpload={file => {
          void keep(file)
          return false
        }}
      >
        <Button icon={<UploadOutlined />} loading={isBusy}>
          {value?.name ?? t('evidence.choose')}
        </Button>
      </Upload>
      {value && (
        <div className="minor">
          {t('evidence.kept', { bytes: value.size })} · SHA-256{' '}
          <Typography.Text code copyable={{ text: value.sha256 }} className="digest">
            {value.sha256}
          </Typography.Text>
        </div>
      )}
      <RefusalAlert refusal={refusal} />
    </>
  )
}

async function kept(file: File): Promise<KeptFile> {
  const { sha256, size } = await answered(
    server.POST('/api/evidence-files', {
      headers: { 'Content-Type': 'application/octet-stream' },
      body: '',
      bodySerializer: () => file,
    }),
  )
  return { name: file.name, sha256, size, mediaType: file.type || 'application/octet-stream' }
}
