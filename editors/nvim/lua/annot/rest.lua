local M = {}

---A function that calls `action` once it has itself not been called for `milliseconds`.
---@param milliseconds integer
---@param action fun()
---@return fun()
function M.after(milliseconds, action)
  local calls = 0
  return function()
    calls = calls + 1
    local call = calls
    vim.defer_fn(function()
      if call == calls then
        action()
      end
    end, milliseconds)
  end
end

return M
