import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { measureLongTasks } from './app/longest-task.ts'
import { hasBridge } from './bridge/bridge.ts'
import './fonts/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

measureLongTasks()
const root = createRoot(document.getElementById('root')!)
root.render(hasBridge() ? <App /> : <p role="alert">This page only works inside the Arenascope window.</p>)
