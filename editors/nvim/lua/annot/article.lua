---What a buffer gets once the server reads it.
local M = {}

local group = vim.api.nvim_create_augroup('annot.article', {})
local linked = false

---Set up `buffer`: the colours, the numbers of the status line, and what `vim.g.annot` asks for.
---@param client vim.lsp.Client
---@param buffer integer
function M.attach(client, buffer)
  if not linked and require('annot.config').get().highlights then
    linked = true
    require('annot.highlights').link()
    -- `:colorscheme` clears the links that it does not set itself.
    vim.api.nvim_create_autocmd('ColorScheme', { group = group, callback = require('annot.highlights').link })
  end
  require('annot.statusline').watch(buffer)
  -- Neovim sets up its own features in a scheduled step behind LspAttach. One that is enabled before that would be set
  -- up twice, and of two answers about code lenses the second would never be resolved.
  vim.defer_fn(function()
    if client.attached_buffers[buffer] then
      require('annot.features').enable(client, buffer)
    end
  end, 0)
end

---The article that the current buffer is, or that it is a panel or the ledger of.
---@return integer buffer
function M.current()
  return vim.b.annot_article or vim.api.nvim_get_current_buf()
end

---What the server reported for `buffer`, in text order.
---@param buffer integer
---@return vim.Diagnostic[]
function M.findings(buffer)
  local findings = vim.tbl_filter(function(diagnostic)
    return diagnostic.source == 'annot'
  end, vim.diagnostic.get(buffer))
  table.sort(findings, function(left, right)
    if left.lnum ~= right.lnum then
      return left.lnum < right.lnum
    end
    return left.col < right.col
  end)
  return findings
end

return M
