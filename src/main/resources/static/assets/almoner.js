import { initAll } from '../webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// A table wider than the screen scrolls by itself, also by keyboard, instead of moving the page.
for (const table of document.querySelectorAll('.almoner-main table')) {
  if (table.closest('.almoner-scroll') || table.offsetWidth <= table.parentElement.clientWidth) continue
  const scroll = document.createElement('div')
  scroll.className = 'almoner-scroll'
  scroll.tabIndex = 0
  scroll.setAttribute('role', 'region')
  scroll.setAttribute('aria-label', table.caption?.textContent.trim() || document.title)
  table.replaceWith(scroll)
  scroll.append(table)
}

// What was typed and then taken by its form need not be kept in this tab any more; nothing is once somebody signed out.
const from = document.referrer && new URL(document.referrer).pathname
const typed = sessionStorage.getItem(`typed:${from}`)
if (location.search === '?signed-out') sessionStorage.clear()
else if (typed && from !== location.pathname && location.pathname !== '/sign-in' && JSON.parse(typed).sent)
  sessionStorage.removeItem(`typed:${from}`)
