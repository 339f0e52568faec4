---The outline as the lines of a panel: headline, sections, quotations.
---@type annot.View
local M = { name = 'outline', title = 'Outline', empty = '(nothing to outline yet)' }

---@param found lsp.DocumentSymbol[]|lsp.SymbolInformation[]
---@param depth integer
---@param into annot.Line[]
local function flatten(found, depth, into)
  for _, symbol in ipairs(found) do
    local range = symbol.range or symbol.location.range
    table.insert(into, {
      text = symbol.name,
      detail = symbol.detail or '',
      is_heading = symbol.kind ~= vim.lsp.protocol.SymbolKind.String,
      depth = depth,
      range = range,
      target = (symbol.selectionRange or range).start,
    })
    flatten(symbol.children or {}, depth + 1, into)
  end
end

function M.request(buffer, use)
  local client = require('annot').client(buffer)
  if not client then
    return
  end
  local params = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
  client:request('textDocument/documentSymbol', params, function(error, result)
    if not error and vim.api.nvim_buf_is_loaded(buffer) then
      local lines = {}
      flatten(result or {}, 0, lines)
      use(lines, client)
    end
  end, buffer)
end

return M
