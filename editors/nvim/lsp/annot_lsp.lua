-- What `vim.lsp.enable('annot_lsp')` starts. Change any of it with `vim.lsp.config('annot_lsp', { … })`.

-- Neovim's filetypes in the words of LSP; what is not listed is sent as it is.
local language_ids = { text = 'plaintext' }

local nameless = require('annot.nameless')

---@type vim.lsp.Config
return {
  cmd = { require('annot.binary').find(), '--stdio' },
  filetypes = { 'text', 'markdown' },
  root_dir = nameless.root,
  handlers = vim.tbl_extend('error', nameless.handlers, {
    ['workspace/diagnostic/refresh'] = require('annot.pull').refresh,
  }),
  commands = { ['annot.showPlaces'] = require('annot.places').show },
  capabilities = require('annot.capabilities').get(),
  settings = { annot = require('annot.config').get().settings },
  get_language_id = function(_, filetype)
    return language_ids[filetype] or filetype
  end,
}
