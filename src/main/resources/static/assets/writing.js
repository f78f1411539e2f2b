// Keeps what is being typed: every few seconds by htmx, on leaving by a beacon, and in the tab until the server has it.
import htmx from '../webjars/htmx.org/dist/htmx.esm.js'

htmx.config.allowEval = false
htmx.config.includeIndicatorStyles = false
htmx.config.historyEnabled = false
htmx.config.responseHandling = [
  { code: '[23]..', swap: true },
  { code: '409|422', swap: true },
  { code: '...', swap: false, error: true },
]

const form = document.querySelector('.almoner-autosave')
if (form) {
  const kept = document.getElementById('kept')
  const key = `typed:${location.pathname}`
  const text = form.elements.text?.tagName === 'TEXTAREA' || form.elements.text?.type === 'text' ? form.elements.text : null
  let typed = false // something the server does not have yet
  let busy = false
  let waiting = null
  let leaving = false

  const version = () => document.getElementById('version')
  const say = (message) => { kept.textContent = message }
  const remember = (sent) => {
    if (text) sessionStorage.setItem(key, JSON.stringify({ text: text.value, version: version().value, sent }))
  }

  // A session that ended or a connection that broke took nothing: what was typed in this tab is put back.
  const lost = JSON.parse(sessionStorage.getItem(key) ?? 'null')
  if (text && lost && lost.text !== text.value) {
    text.value = lost.text
    version().value = lost.version
    typed = true
    say(kept.dataset.putBack)
    text.dispatchEvent(new Event('keyup'))
  } else sessionStorage.removeItem(key)

  form.addEventListener('input', () => { typed = true; remember(false) })
  form.addEventListener('change', () => { typed = true })

  form.addEventListener('htmx:beforeRequest', () => { busy = true; typed = false })
  form.addEventListener('htmx:beforeSwap', (event) => {
    if (new URL(event.detail.xhr.responseURL).pathname.endsWith('/autosave')) return
    event.detail.shouldSwap = false
    typed = true
    say(kept.dataset.signedOut)
  })
  kept.addEventListener('htmx:afterSwap', () => {
    const saved = kept.querySelector('[data-version]')
    if (saved) version().value = saved.dataset.version
  })
  form.addEventListener('htmx:afterRequest', (event) => {
    busy = false
    if (!event.detail.successful) typed = true
    else if (!typed) sessionStorage.removeItem(key)
    if (waiting) form.requestSubmit(waiting)
  })
  form.addEventListener('htmx:sendError', () => say(kept.dataset.offline))
  form.addEventListener('htmx:responseError', (event) =>
    say([401, 403].includes(event.detail.xhr.status) ? kept.dataset.signedOut : kept.dataset.offline))

  // A save on its way is waited for, so that a person is not in conflict with themselves.
  form.addEventListener('submit', (event) => {
    if (busy) {
      event.preventDefault()
      waiting = event.submitter
      return
    }
    leaving = true
    remember(true)
  })

  setInterval(() => { if (typed && !busy) htmx.trigger(form, 'keep') }, 15000)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && typed && !busy && !leaving) htmx.trigger(form, 'keep')
  })
  addEventListener('pagehide', () => {
    if (typed && !busy && !leaving) navigator.sendBeacon(form.getAttribute('hx-post'), new URLSearchParams(new FormData(form)))
  })
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload() })
}
