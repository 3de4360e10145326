/** The longest main-thread task so far, in milliseconds; the end-to-end tests read it, and may set it back to 0. */
declare global {
  interface Window {
    __arenascopeLongestTask?: number
  }
}

export function measureLongTasks(): void {
  window.__arenascopeLongestTask = 0
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        window.__arenascopeLongestTask = Math.max(window.__arenascopeLongestTask ?? 0, Math.round(entry.duration))
      }
    }).observe({ type: 'longtask', buffered: true })
  } catch {
    // Not every engine reports long tasks; the number then stays 0.
  }
}
