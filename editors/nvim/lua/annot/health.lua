local M = {}

---Called by |:checkhealth| annot.
function M.check()
  local health = vim.health
  health.start('annot')

  if vim.fn.has('nvim-0.11') == 1 then
    health.ok('Neovim ' .. tostring(vim.version()))
  else
    return health.error('Neovim 0.11 or later is needed', { 'This is ' .. tostring(vim.version()) })
  end

  local problems = require('annot.config').problems()
  for _, problem in ipairs(problems) do
    health.error(problem, { 'See :help vim.g.annot' })
  end
  if #problems == 0 then
    health.ok('settings: ' .. vim.inspect(vim.g.annot or {}, { newline = ' ', indent = '' }))
  end

  local path, origin = require('annot.binary').find()
  local version, reason = require('annot.binary').version(path)
  if version then
    health.ok(('%s: %s (from %s)'):format(version, vim.fn.exepath(path), origin))
  else
    health.error(reason, {
      'Build it: swift build -c release --product annot-lsp',
      'Put it on the PATH, or name it in $ANNOT_LSP_PATH or vim.g.annot.path',
    })
  end

  if not vim.lsp.is_enabled or vim.lsp.is_enabled('annot_lsp') then
    local clients = vim.lsp.get_clients({ name = 'annot_lsp' })
    health.ok(('enabled; %d running'):format(#clients))
  else
    health.warn('not enabled', { "Put vim.lsp.enable('annot_lsp') into your init.lua" })
  end
end

return M
