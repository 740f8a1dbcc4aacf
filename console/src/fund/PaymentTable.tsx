import { Table, Tag, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { fen } from '../amount/amount'
import { Money } from '../amount/Money'
import type { PaymentView } from '../api/server'
import { DocumentName, Marks, PositionLink } from '../audit/TrailTable'
import { useSpeech } from '../language/language'
import { Nothing } from '../layout/pages'

/** Payments, one a line; those of one fund without naming it on each. */
export function PaymentTable({ payments, ofOneFund = false }: { payments: PaymentView[]; ofOneFund?: boolean }) {
  const { t } = useSpeech()
  const columns: TableColumnsType<PaymentView> = [
    { title: t('fund.payment-date'), render: (_, { source }) => <span className="number">{source.effective}</span> },
    { title: t('fund.title'), hidden: ofOneFund, render: (_, { fund }) => <Link to={`/funds/${fund}`}>{fund}</Link> },
    {
      title: t('fund.purpose'),
      render: (_, { purpose, instalment }) => (
        <>
          {purpose} {instalment !== undefined && <Tag>{t('fund.instalment-number', { number: instalment })}</Tag>}
        </>
      ),
    },
    { title: t('fund.payee'), render: (_, { payee }) => <PayeeName payee={payee} /> },
    { title: t('fund.voucher'), dataIndex: 'voucher' },
    {
      title: t('fund.payment-amount'),
      align: 'right',
      render: (_, payment) => (
        <>
          <Money fen={fen(payment.amount)} />
          {payment.returnedFen > 0 && (
            <div className="minor">
              {t('fund.returned')} <Money fen={fen(payment.returned)} />
            </div>
          )}
        </>
      ),
    },
    {
      title: t('audit.document'),
      render: (_, { source, suspended }) => (
        <>
          <DocumentName source={source} /> <Marks source={source} />
          {suspended && <Tag color="gold">{t('fund.suspended')}</Tag>}
        </>
      ),
    },
    { title: t('audit.position'), align: 'right', render: (_, { source }) => <PositionLink at={source.position} /> },
  ]
  return (
    <Table
      rowKey={payment => payment.source.position}
      dataSource={payments}
      columns={columns}
      pagination={false}
      scroll={{ x: 900 }}
      locale={{ emptyText: <Nothing title={t('fund.no-payments')}>{t('fund.no-payments-advice')}</Nothing> }}
    />
  )
}

/** An organisation by its name, a person by a reference that says nothing of him. */
export function PayeeName({ payee }: { payee: PaymentView['payee'] }) {
  const { t } = useSpeech()
  switch (payee.kind) {
    case 'organisation':
      return (
        <>
          {payee.name} <span className="minor">{payee.code}</span>
        </>
      )
    case 'person':
      return <span className="minor">{payee.reference}</span>
    case 'not-stated':
      return <span className="minor">{t('fund.payee-not-stated')}</span>
  }
}
