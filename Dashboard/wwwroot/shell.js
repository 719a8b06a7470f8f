// Blazor tells the server by the "unload" event that a page is gone. Browsers are giving that event up, and a page that
// listens to it cannot be kept for the back button; "pagehide" says the same. Runs before Blazor's own script.
(() => {
  const listen = window.addEventListener
  window.addEventListener = function (type, ...rest) {
    return listen.call(this, type === 'unload' ? 'pagehide' : type, ...rest)
  }
  // Kept for the back button all the same: its circuit is over, so it has to start anew.
  window.addEventListener('pageshow', (event) => event.persisted && location.reload())
})()
