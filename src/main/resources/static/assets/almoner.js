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
