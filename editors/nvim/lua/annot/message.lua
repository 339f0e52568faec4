local M = {}

---@param text string
function M.tell(text)
  vim.notify('annot: ' .. text, vim.log.levels.INFO)
end

---@param text string
function M.warn(text)
  vim.notify('annot: ' .. text, vim.log.levels.WARN)
end

return M
