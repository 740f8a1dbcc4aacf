import { lazy, type ComponentType } from 'react'
import type { Key } from '../language/dictionary'

interface Screen {
  path: string
  Component: ComponentType
  /** Its name in the navigation, for screens that one goes to from everywhere. */
  menu?: Key
}

/** Every screen by its address. A screen is loaded when it is first shown. */
export const screens: Screen[] = [
  { path: '/', Component: lazy(() => import('../overview/OverviewScreen')), menu: 'overview.title' },
  { path: '/funds/:fund', Component: lazy(() => import('../fund/FundScreen')) },
  { path: '/work', Component: lazy(() => import('../work/WorkScreen')), menu: 'work.title' },
  { path: '/work/funds/:fund', Component: lazy(() => import('../work/FundWorkScreen')) },
  { path: '/import', Component: lazy(() => import('../importing/ImportScreen')), menu: 'importing.title' },
  { path: '/processes', Component: lazy(() => import('../process/ProcessesScreen')), menu: 'process.title' },
  { path: '/processes/:kind', Component: lazy(() => import('../process/ProcessesScreen')) },
  { path: '/processes/awards/:edition', Component: lazy(() => import('../award/AwardScreen')) },
  { path: '/processes/campaigns/:campaign', Component: lazy(() => import('../campaign/CampaignScreen')) },
  { path: '/processes/evaluations/:fund', Component: lazy(() => import('../evaluation/EvaluationScreen')) },
  { path: '/processes/declarations/:declaration', Component: lazy(() => import('../declaration/DeclarationScreen')) },
  { path: '/processes/disclosures/:disclosure', Component: lazy(() => import('../disclosure/DisclosureScreen')) },
  { path: '/discrepancies', Component: lazy(() => import('../discrepancy/DiscrepanciesScreen')), menu: 'discrepancy.title' },
  { path: '/documents/:document', Component: lazy(() => import('../document/DocumentScreen')) },
  { path: '/audit', Component: lazy(() => import('../audit/AuditScreen')), menu: 'audit.title' },
  { path: '/audit/events/:position', Component: lazy(() => import('../audit/EventScreen')) },
  { path: '/search', Component: lazy(() => import('../search/SearchScreen')) },
]
