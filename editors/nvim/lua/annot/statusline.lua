---The article's numbers for a status line. They are counted when the text rests, never while a line is drawn.
local M = {}

---How long typing has to rest before the quotations are counted again, in milliseconds.
local rest = 400

---Quotations by buffer.
---@type table<integer, integer>
local quotations = {}

---@param count integer
---@param noun string
---@return string
local function counted(count, noun)
  return ('%d %s%s'):format(count, noun, count == 1 and '' or 's')
end

---@param buffer integer
local function count(buffer)
  local symbols = require('annot.symbols')
  symbols.request(buffer, function(found)
    quotations[buffer] = #vim.tbl_filter(symbols.is_quotation, found)
    vim.cmd.redrawstatus({ bang = true })
  end)
end

---Keep the numbers of `buffer` current until it goes.
---@param buffer integer
function M.watch(buffer)
  local group = vim.api.nvim_create_augroup('annot.statusline.' .. buffer, {})
  local typed = 0
  vim.api.nvim_create_autocmd({ 'TextChanged', 'TextChangedI', 'TextChangedP' }, {
    group = group,
    buffer = buffer,
    callback = function()
      typed = typed + 1
      local version = typed
      vim.defer_fn(function()
        if version == typed then
          count(buffer)
        end
      end, rest)
    end,
  })
  vim.api.nvim_create_autocmd('LspDetach', {
    group = group,
    buffer = buffer,
    callback = function()
      quotations[buffer] = nil
    end,
  })
  count(buffer)
end

---Such as `5 quotations, 2 findings`; empty where the server does not read the current buffer.
---@return string
function M.text()
  local buffer = vim.api.nvim_get_current_buf()
  if not quotations[buffer] then
    return ''
  end
  local parts = { counted(quotations[buffer], 'quotation') }
  local findings = #require('annot.article').findings(buffer)
  if findings > 0 then
    table.insert(parts, counted(findings, 'finding'))
  end
  return table.concat(parts, ', ')
end

return M
