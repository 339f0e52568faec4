---Articles without a name. Neovim calls every one of them `file://`, and looks the name up again when findings arrive:
---it would show them in no buffer at all, and mix up two of them.
local M = {}

---What Neovim calls every one of them.
M.uri = 'file://'

---The nameless buffer that the server reads, nil when there is none.
---@return integer?
local function reading()
  for _, client in ipairs(vim.lsp.get_clients({ name = 'annot_lsp', _uninitialized = true })) do
    for buffer in pairs(client.attached_buffers) do
      if vim.api.nvim_buf_is_loaded(buffer) and vim.api.nvim_buf_get_name(buffer) == '' then
        return buffer
      end
    end
  end
end

---Decide on the root of `buffer`, or that the server is not to read it: there is one nameless article at a time.
---@param buffer integer
---@param start fun(root?: string)
function M.root(buffer, start)
  if vim.api.nvim_buf_get_name(buffer) == '' and (reading() or buffer) ~= buffer then
    return
  end
  start(vim.fs.root(buffer, { '.annot.json', '.git' }))
end

---@param buffer integer
---@param namespace integer
---@param diagnostics lsp.Diagnostic[]
---@param client vim.lsp.Client
local function show(buffer, namespace, diagnostics, client)
  vim.diagnostic.set(namespace, buffer, vim.tbl_map(function(diagnostic)
    local row, column = require('annot.position').byte(buffer, diagnostic.range.start, client)
    local end_row, end_column = require('annot.position').byte(buffer, diagnostic.range['end'], client)
    local message = diagnostic.message
    return {
      lnum = row,
      col = column,
      end_lnum = end_row,
      end_col = end_column,
      severity = diagnostic.severity,
      message = type(message) == 'table' and message.value or message,
      source = diagnostic.source,
      code = diagnostic.code,
      user_data = { lsp = diagnostic },
    }
  end, diagnostics))
end

---Handlers that put the findings of a nameless article into its buffer and leave all others to Neovim.
---@type table<string, lsp.Handler>
M.handlers = {
  ['textDocument/publishDiagnostics'] = function(error, result, context, config)
    local buffer = result and result.uri == M.uri and reading()
    local client = vim.lsp.get_client_by_id(context.client_id)
    if not buffer or not client then
      return vim.lsp.handlers['textDocument/publishDiagnostics'](error, result, context, config)
    end
    show(buffer, vim.lsp.diagnostic.get_namespace(client.id), result.diagnostics, client)
  end,
  ['textDocument/diagnostic'] = function(error, result, context, config)
    local uri = vim.tbl_get(context, 'params', 'textDocument', 'uri')
    local client = vim.lsp.get_client_by_id(context.client_id)
    if uri ~= M.uri or not result or not client or not vim.api.nvim_buf_is_loaded(context.bufnr) then
      return vim.lsp.handlers['textDocument/diagnostic'](error, result, context, config)
    end
    if result.kind == 'full' then
      show(context.bufnr, vim.lsp.diagnostic.get_namespace(client.id, true), result.items, client)
    end
  end,
}

return M
