import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './layout/nonce'
import { App } from './layout/App'
import './layout/style.css'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
