import { useEffect, useState } from 'react'
import { t } from '../../../shared/texts/texts.ts'
import { openDropped } from '../store/documents.ts'

/** A file dragged over the window is an offer to open it; anything else is left alone. */
export function DropTarget() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      // Not to the editor, which would insert the text.
      event.stopPropagation()
      setOver(false)
      void openDropped([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', onOver, true)
    window.addEventListener('dragleave', onLeave, true)
    window.addEventListener('drop', onDrop, true)
    return () => {
      window.removeEventListener('dragover', onOver, true)
      window.removeEventListener('dragleave', onLeave, true)
      window.removeEventListener('drop', onDrop, true)
    }
  }, [])
  if (!over) return null
  return (
    <div className="drop-target">
      <div className="drop-card">{t('dialogs.dropOpenThisFile')}</div>
    </div>
  )
}
