local M = {}

---What of the things that `vim.g.annot` asks for is beyond this Neovim or `client`.
---@param client? vim.lsp.Client
local function check_features(client)
  local config = require('annot.config').get()
  for name, feature in vim.spairs(require('annot.features').all) do
    if config[name] and feature.needs and vim.fn.has(feature.needs) == 0 then
      vim.health.warn(('vim.g.annot.%s needs %s'):format(name, feature.needs))
    elseif config[name] and client and not client:supports_method(feature.method) then
      vim.health.warn(('vim.g.annot.%s needs a server that answers %s'):format(name, feature.method))
    end
  end
end

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

  if #vim.fn.getcompletion('annot-setup', 'help') == 0 then
    health.warn(':help annot finds nothing', { 'Run :helptags ALL once the plug-in is on the runtimepath' })
  end

  if not vim.lsp.is_enabled or vim.lsp.is_enabled('annot_lsp') then
    local clients = vim.lsp.get_clients({ name = 'annot_lsp' })
    health.ok(('enabled; %d running'):format(#clients))
    check_features(clients[1])
  else
    health.warn('not enabled', { "Put vim.lsp.enable('annot_lsp') into your init.lua" })
  end
end

return M
