local M = {}

---Move to the quotation `count` on, or back where `count` is negative; as far as there are any.
---@param count integer
function M.go(count)
  local window = vim.api.nvim_get_current_win()
  local position = require('annot.position')
  require('annot.annotations').request(vim.api.nvim_win_get_buf(window), function(found, client)
    if not vim.api.nvim_win_is_valid(window) then
      return
    end
    local cursor = position.cursor(window, client)
    local targets = vim.tbl_filter(function(quotation)
      if count > 0 then
        return position.before(cursor, quotation.start)
      end
      return position.before(quotation.start, cursor)
    end, found.quotations)
    if #targets == 0 then
      return require('annot.message').tell(count > 0 and 'no quotation below' or 'no quotation above')
    end
    local index = count > 0 and math.min(count, #targets) or math.max(#targets + 1 + count, 1)
    position.show(window, targets[index].start, client)
  end)
end

return M
