---What Neovim can show of an article and shows only where it is asked to. `vim.g.annot` asks.
local M = {}

---How long the cursor has to rest before what belongs to the words under it is marked, in milliseconds.
local rest = 150

---@class annot.Feature
---@field method string what the server has to answer for it
---@field needs? string what Neovim has to have for it, where that is more than the plug-in itself needs
---@field enable fun(client: vim.lsp.Client, buffer: integer)

---@param buffer integer
---@return integer group
local function own_group(name, buffer)
  return vim.api.nvim_create_augroup(('annot.%s.%d'):format(name, buffer), {})
end

---Fold `window` by the server's ranges, all open.
---@param window integer
local function fold(window)
  vim.wo[window][0].foldmethod = 'expr'
  vim.wo[window][0].foldexpr = 'v:lua.vim.lsp.foldexpr()'
  vim.wo[window][0].foldlevel = 99
end

---By the key of `vim.g.annot` that asks for it.
---@type table<string, annot.Feature>
M.all = {
  cursor = {
    method = 'textDocument/documentHighlight',
    enable = function(_, buffer)
      local group = own_group('cursor', buffer)
      vim.api.nvim_create_autocmd({ 'CursorMoved', 'CursorMovedI' }, {
        group = group,
        buffer = buffer,
        callback = require('annot.rest').after(rest, function()
          if vim.api.nvim_get_current_buf() == buffer then
            vim.lsp.buf.clear_references()
            vim.lsp.buf.document_highlight()
          end
        end),
      })
      vim.api.nvim_create_autocmd('LspDetach', {
        group = group,
        buffer = buffer,
        callback = function()
          vim.lsp.util.buf_clear_references(buffer)
          vim.api.nvim_clear_autocmds({ group = group })
        end,
      })
    end,
  },
  inlay_hints = {
    method = 'textDocument/inlayHint',
    enable = function(_, buffer)
      vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
    end,
  },
  code_lenses = {
    method = 'textDocument/codeLens',
    needs = 'nvim-0.12',
    enable = function(_, buffer)
      vim.lsp.codelens.enable(true, { bufnr = buffer })
    end,
  },
  folding = {
    method = 'textDocument/foldingRange',
    enable = function(_, buffer)
      vim.iter(vim.fn.win_findbuf(buffer)):each(fold)
      vim.api.nvim_create_autocmd('BufWinEnter', {
        group = own_group('folding', buffer),
        buffer = buffer,
        callback = function()
          fold(vim.api.nvim_get_current_win())
        end,
      })
    end,
  },
  linked_editing = {
    method = 'textDocument/linkedEditingRange',
    needs = 'nvim-0.12',
    enable = function(client)
      vim.lsp.linked_editing_range.enable(true, { client_id = client.id })
    end,
  },
  completion = {
    method = 'textDocument/completion',
    enable = function(client, buffer)
      vim.lsp.completion.enable(true, client.id, buffer, { autotrigger = true })
    end,
  },
}

---Enable in `buffer` what `vim.g.annot` asks for and both Neovim and the server can do.
---@param client vim.lsp.Client
---@param buffer integer
function M.enable(client, buffer)
  local config = require('annot.config').get()
  for name, feature in pairs(M.all) do
    local has = not feature.needs or vim.fn.has(feature.needs) == 1
    if config[name] and has and client:supports_method(feature.method, buffer) then
      feature.enable(client, buffer)
    end
  end
end

---Show the hints between the words of the current buffer, or hide them.
function M.toggle_hints()
  local shown = vim.lsp.inlay_hint.is_enabled({ bufnr = 0 })
  vim.lsp.inlay_hint.enable(not shown, { bufnr = 0 })
end

---Show the lenses of the current buffer, or hide them.
function M.toggle_lenses()
  local shown = vim.lsp.codelens.is_enabled({ bufnr = 0 })
  vim.lsp.codelens.enable(not shown, { bufnr = 0 })
end

return M
