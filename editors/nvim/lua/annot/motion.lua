local M = {}

---Move to the quotation `count` on, or back where `count` is negative; as far as there are any.
---@param count integer
function M.go(count)
  local window = vim.api.nvim_get_current_win()
  local symbols = require('annot.symbols')
  symbols.request(vim.api.nvim_win_get_buf(window), function(found, client)
    if not vim.api.nvim_win_is_valid(window) then
      return
    end
    local cursor = symbols.cursor(window, client)
    local targets = vim.tbl_filter(function(symbol)
      if not symbols.is_quotation(symbol) then
        return false
      end
      local start = symbol.selection.start
      if count > 0 then
        return symbols.before(cursor, start)
      end
      return symbols.before(start, cursor)
    end, found)
    if #targets == 0 then
      return require('annot.message').tell(count > 0 and 'no quotation below' or 'no quotation above')
    end
    local index = count > 0 and math.min(count, #targets) or math.max(#targets + 1 + count, 1)
    symbols.show(window, targets[index].selection, client)
  end)
end

return M
