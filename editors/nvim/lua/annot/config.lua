local M = {}

---What `vim.g.annot` may hold; all of it optional.
---@class annot.Config
---@field path? string where `annot-lsp` lies, when it is neither in $ANNOT_LSP_PATH nor on the PATH
---@field settings? table<string, any> what the server is to know; sent as the section `annot`
---@field highlights? boolean whether to give semantic tokens colours by default (true)
---@field cursor? boolean whether to mark what belongs to the words under the cursor (false)
---@field inlay_hints? boolean whether to show who *she* or *the mayor* is (false)
---@field code_lenses? boolean whether to show how much a speaker says (false)
---@field folding? boolean whether windows on articles fold by section (false)
---@field linked_editing? boolean whether both marks of a quotation change together (false)
---@field completion? boolean whether speakers and cues are offered while typing (false)

---@type annot.Config
local defaults = {
  settings = vim.empty_dict(),
  highlights = true,
  cursor = false,
  inlay_hints = false,
  code_lenses = false,
  folding = false,
  linked_editing = false,
  completion = false,
}

---@param key string
---@return string? type
local function type_of(key)
  return key == 'path' and 'string' or defaults[key] ~= nil and type(defaults[key]) or nil
end

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
    local expected = type_of(key)
    if not expected then
      local known = vim.list_extend({ 'path' }, vim.tbl_keys(defaults))
      table.insert(problems, ('vim.g.annot.%s is not known; there are: %s'):format(
        key, table.concat(vim.fn.sort(known), ', ')))
    elseif type(value) ~= expected then
      table.insert(problems, ('vim.g.annot.%s is a %s; it should be a %s'):format(key, type(value), expected))
    end
  end
  return problems
end

---What the user set over what holds by default. A value of the wrong type is left out; |:checkhealth| names it.
---@return annot.Config
function M.get()
  local config = vim.deepcopy(defaults)
  if type(vim.g.annot) == 'table' then
    for key, value in pairs(vim.g.annot) do
      if type(value) == type_of(key) then
        config[key] = value
      end
    end
  end
  return config
end

return M
