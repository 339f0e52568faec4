---The outline beside an article: headline, sections, quotations. It follows the text and the cursor.
local M = {}

---@class annot.Outline
---@field article integer the article's buffer
---@field window integer the outline's window
---@field buffer integer the outline's buffer
---@field symbols annot.Symbol[]
---@field client? vim.lsp.Client

---The open outlines, by the article's buffer.
---@type table<integer, annot.Outline>
local open = {}

local namespace = vim.api.nvim_create_namespace('annot.outline')
local here = vim.api.nvim_create_namespace('annot.outline.here')
local width = 44
---How long typing has to rest before the outline is asked for again, in milliseconds.
local rest = 200

---@param outline annot.Outline
local function close(outline)
  if open[outline.article] ~= outline then
    return
  end
  open[outline.article] = nil
  pcall(vim.api.nvim_del_augroup_by_name, 'annot.outline.' .. outline.article)
  if vim.api.nvim_win_is_valid(outline.window) then
    vim.api.nvim_win_close(outline.window, true)
  end
end

---A window that shows the article, nil when none does.
---@param outline annot.Outline
---@return integer?
local function article_window(outline)
  local window = vim.fn.bufwinid(outline.article)
  return window ~= -1 and window or nil
end

---@param outline annot.Outline
local function draw(outline)
  local lines = {}
  for index, symbol in ipairs(outline.symbols) do
    lines[index] = ('  '):rep(symbol.depth) .. symbol.name:gsub('%s+', ' ')
  end
  if #lines == 0 then
    lines = { '(nothing to outline yet)' }
  end
  vim.bo[outline.buffer].modifiable = true
  vim.api.nvim_buf_set_lines(outline.buffer, 0, -1, false, lines)
  vim.bo[outline.buffer].modifiable = false
  vim.api.nvim_buf_clear_namespace(outline.buffer, namespace, 0, -1)
  for index, symbol in ipairs(outline.symbols) do
    local is_heading = not require('annot.symbols').is_quotation(symbol)
    vim.api.nvim_buf_set_extmark(outline.buffer, namespace, index - 1, 0, {
      end_col = #lines[index],
      hl_group = is_heading and 'AnnotOutlineHeading' or nil,
      virt_text = symbol.detail ~= '' and { { symbol.detail, 'AnnotOutlineDetail' } } or nil,
    })
  end
end

---Mark the innermost line of the outline that holds the article's cursor.
---@param outline annot.Outline
local function follow(outline)
  local window = article_window(outline)
  if not window or not outline.client or not vim.api.nvim_buf_is_valid(outline.buffer) then
    return
  end
  local symbols = require('annot.symbols')
  local cursor = symbols.cursor(window, outline.client)
  local current
  for index, symbol in ipairs(outline.symbols) do
    if symbols.before(cursor, symbol.range.start) then
      break
    end
    if symbols.before(cursor, symbol.range['end']) then
      current = index
    end
  end
  vim.api.nvim_buf_clear_namespace(outline.buffer, here, 0, -1)
  if current then
    vim.api.nvim_buf_set_extmark(outline.buffer, here, current - 1, 0, { line_hl_group = 'AnnotOutlineCurrent' })
    if vim.api.nvim_get_current_win() ~= outline.window and vim.api.nvim_win_is_valid(outline.window) then
      vim.api.nvim_win_set_cursor(outline.window, { current, 0 })
    end
  end
end

---@param outline annot.Outline
local function refresh(outline)
  require('annot.symbols').request(outline.article, function(symbols, client)
    if open[outline.article] ~= outline or not vim.api.nvim_buf_is_valid(outline.buffer) then
      return
    end
    outline.symbols, outline.client = symbols, client
    draw(outline)
    follow(outline)
  end)
end

---Go to what the outline's cursor is on.
---@param outline annot.Outline
local function jump(outline)
  local symbol = outline.symbols[vim.api.nvim_win_get_cursor(outline.window)[1]]
  local window = article_window(outline)
  if symbol and window and outline.client then
    require('annot.symbols').show(window, symbol.selection, outline.client)
    vim.api.nvim_set_current_win(window)
  end
end

---@param outline annot.Outline
local function watch(outline)
  local group = vim.api.nvim_create_augroup('annot.outline.' .. outline.article, {})
  local typed = 0
  vim.api.nvim_create_autocmd({ 'TextChanged', 'TextChangedI', 'TextChangedP' }, {
    group = group,
    buffer = outline.article,
    callback = function()
      typed = typed + 1
      local version = typed
      vim.defer_fn(function()
        if version == typed then
          refresh(outline)
        end
      end, rest)
    end,
  })
  vim.api.nvim_create_autocmd({ 'CursorMoved', 'CursorMovedI' }, {
    group = group,
    buffer = outline.article,
    callback = function()
      follow(outline)
    end,
  })
  vim.api.nvim_create_autocmd('BufWinLeave', {
    group = group,
    buffer = outline.article,
    callback = function()
      -- Windows cannot be closed while one is being closed.
      vim.schedule(function()
        if not article_window(outline) then
          close(outline)
        end
      end)
    end,
  })
  vim.api.nvim_create_autocmd('BufWipeout', {
    group = group,
    buffer = outline.buffer,
    callback = function()
      close(outline)
    end,
  })
end

---Open the outline of the current buffer, or close it when it is open.
function M.toggle()
  local article = vim.api.nvim_get_current_buf()
  for _, outline in pairs(open) do
    if outline.article == article or outline.buffer == article then
      return close(outline)
    end
  end
  if not require('annot').client(article) then
    return require('annot.message').warn('annot-lsp does not read this buffer')
  end
  local buffer = vim.api.nvim_create_buf(false, true)
  local window = vim.api.nvim_open_win(buffer, true, { split = 'right', win = 0, width = width })
  ---@type annot.Outline
  local outline = { article = article, window = window, buffer = buffer, symbols = {} }
  open[article] = outline
  vim.api.nvim_buf_set_name(buffer, 'annot://outline/' .. article)
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].bufhidden = 'wipe'
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].filetype = 'annot-outline'
  for option, value in pairs({
    winfixwidth = true, wrap = false, number = false, relativenumber = false, signcolumn = 'no',
    cursorline = true, list = false, winbar = ' %#Title#Outline%*  %#Comment#<CR> go  q close', fillchars = 'eob: ',
  }) do
    vim.wo[window][0][option] = value
  end
  vim.keymap.set('n', '<CR>', function()
    jump(outline)
  end, { buffer = buffer, desc = 'Go there' })
  vim.keymap.set('n', 'q', function()
    close(outline)
  end, { buffer = buffer, desc = 'Close the outline' })
  watch(outline)
  refresh(outline)
end

return M
