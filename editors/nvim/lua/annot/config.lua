local M = {}

---What `vim.g.annot` may hold; all of it optional.
---@class annot.Config
---@field path? string where `annot-lsp` lies, when it is neither in $ANNOT_LSP_PATH nor on the PATH
---@field settings? table<string, any> what the server is to know; sent as the section `annot`
---@field highlights? boolean whether to give semantic tokens colours by default (true)

---@type annot.Config
local defaults = { settings = vim.empty_dict(), highlights = true }

local types = { path = 'string', settings = 'table', highlights = 'boolean' }

---What is wrong with `vim.g.annot`, a sentence each.
---@return string[]
function M.problems()
  local given = vim.g.annot
  if given == nil then
    return {}
  elseif type(given) ~= 'table' then
    return { ('vim.g.annot is a %s; it should be a table'):format(type(given)) }
  end
  local problems = {}
  for key, value in vim.spairs(given) do
    if not types[key] then
      table.insert(problems, ('vim.g.annot.%s is not known; there are: %s'):format(
        key, table.concat(vim.fn.sort(vim.tbl_keys(types)), ', ')))
    elseif type(value) ~= types[key] then
      table.insert(problems, ('vim.g.annot.%s is a %s; it should be a %s'):format(key, type(value), types[key]))
    end
  end
  return problems
end

---What the user set over what holds by default. A value of the wrong type is left out; |:checkhealth| names it.
---@return annot.Config
function M.get()
  local given = type(vim.g.annot) == 'table' and vim.g.annot or {}
  local config = vim.deepcopy(defaults)
  for key, expected in pairs(types) do
    if type(given[key]) == expected then
      config[key] = given[key]
    end
  end
  return config
end

return M
