---The article's numbers for a status line. They are counted when the text rests, never while a line is drawn.
local M = {}

---How long typing has to rest before the article is counted again, in milliseconds.
local rest = 400

---What was counted, by buffer.
---@type table<integer, { quotations: integer, claims: integer, unsourced: integer }>
local counts = {}

---@param count integer
---@param noun string
---@return string
local function counted(count, noun)
  return ('%d %s%s'):format(count, noun, count == 1 and '' or 's')
end

---@param buffer integer
local function count(buffer)
  require('annot.annotations').request(buffer, function(found)
    counts[buffer] = {
      quotations = #found.quotations,
      claims = #found.claims,
      unsourced = #vim.tbl_filter(function(claim)
        return not claim.attributed
      end, found.claims),
    }
    vim.cmd.redrawstatus({ bang = true })
  end)
end

---Keep the numbers of `buffer` current until it goes.
---@param buffer integer
function M.watch(buffer)
  local group = vim.api.nvim_create_augroup('annot.statusline.' .. buffer, {})
  vim.api.nvim_create_autocmd({ 'TextChanged', 'TextChangedI', 'TextChangedP' }, {
    group = group,
    buffer = buffer,
    callback = require('annot.rest').after(rest, function()
      count(buffer)
    end),
  })
  vim.api.nvim_create_autocmd('LspDetach', {
    group = group,
    buffer = buffer,
    callback = function()
      counts[buffer] = nil
    end,
  })
  count(buffer)
end

---Such as `11 quotations, 12 claims, 4 unsourced, 2 findings`; empty where the server does not read the current buffer.
---@return string
function M.text()
  local buffer = vim.api.nvim_get_current_buf()
  local found = counts[buffer]
  if not found then
    return ''
  end
  local parts = { counted(found.quotations, 'quotation') }
  if found.claims > 0 then
    table.insert(parts, counted(found.claims, 'claim'))
  end
  if found.unsourced > 0 then
    table.insert(parts, found.unsourced .. ' unsourced')
  end
  local findings = #require('annot.article').findings(buffer)
  if findings > 0 then
    table.insert(parts, counted(findings, 'finding'))
  end
  return table.concat(parts, ', ')
end

return M
