import { createRoot } from 'react-dom/client'
import { t } from '../../shared/texts/texts.ts'
import { App } from './app/app.tsx'
import { measureLongTasks } from './app/longest-task.ts'
import { hasBridge } from './bridge/bridge.ts'
import { showLanguage, shownLanguage } from './store/app.ts'
import './fonts/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

measureLongTasks()
showLanguage(shownLanguage.get())
const root = createRoot(document.getElementById('root')!)
root.render(hasBridge() ? <App /> : <p role="alert">{t('window.thisPageOnlyWorks')}</p>)
