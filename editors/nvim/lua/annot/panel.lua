---A window beside an article that shows it as a tree. It follows the text and the cursor.
local M = {}

---One line of a panel. Places are LSP's, in the client's encoding.
---@class annot.Line
---@field text string
---@field detail string what stands behind the text in grey
---@field is_heading? boolean
---@field depth integer from 0
---@field range? lsp.Range the stretch of the article that the line stands for
---@field target? lsp.Position where <CR> goes

---Where a panel's lines come from.
---@class annot.View
---@field name string
---@field title string
---@field empty string what to show where there are no lines
---@field request? fun(buffer: integer, use: fun(lines: annot.Line[], client: vim.lsp.Client))

---@class annot.Panel
---@field view annot.View
---@field article integer the article's buffer
---@field window integer the panel's window
---@field buffer integer the panel's buffer
---@field lines annot.Line[]
---@field client? vim.lsp.Client
---@field group integer its autocommands

---The open panels, by the name of the view and the article's buffer.
---@type table<string, annot.Panel>
local open = {}

local namespace = vim.api.nvim_create_namespace('annot.panel')
local here = vim.api.nvim_create_namespace('annot.panel.here')
local width = 48
---How long typing has to rest before the server is asked again, in milliseconds.
local rest = 200

---@param view annot.View
---@param article integer
---@return string
local function key(view, article)
  return view.name .. article
end

---@param panel annot.Panel
---@return boolean
local function is_open(panel)
  return open[key(panel.view, panel.article)] == panel and vim.api.nvim_buf_is_valid(panel.buffer)
end

---@param panel annot.Panel
local function close(panel)
  if open[key(panel.view, panel.article)] ~= panel then
    return
  end
  open[key(panel.view, panel.article)] = nil
  vim.api.nvim_del_augroup_by_id(panel.group)
  if vim.api.nvim_win_is_valid(panel.window) then
    -- Where the article's window is gone, the panel's may be the last, which cannot be closed.
    pcall(vim.api.nvim_win_close, panel.window, true)
  end
end

---A window that shows the article, nil when none does.
---@param panel annot.Panel
---@return integer?
local function article_window(panel)
  local window = vim.fn.bufwinid(panel.article)
  return window ~= -1 and window or nil
end

---@param panel annot.Panel
local function draw(panel)
  local texts = {}
  for index, line in ipairs(panel.lines) do
    texts[index] = ('  '):rep(line.depth) .. line.text:gsub('%s+', ' ')
  end
  vim.bo[panel.buffer].modifiable = true
  vim.api.nvim_buf_set_lines(panel.buffer, 0, -1, false, #texts > 0 and texts or { panel.view.empty })
  vim.bo[panel.buffer].modifiable = false
  vim.api.nvim_buf_clear_namespace(panel.buffer, namespace, 0, -1)
  for index, line in ipairs(panel.lines) do
    vim.api.nvim_buf_set_extmark(panel.buffer, namespace, index - 1, 0, {
      end_col = #texts[index],
      hl_group = line.is_heading and 'AnnotPanelHeading' or nil,
      virt_text = line.detail ~= '' and { { line.detail, 'AnnotPanelDetail' } } or nil,
    })
  end
end

---Mark the innermost line that holds the article's cursor.
---@param panel annot.Panel
local function follow(panel)
  local window = article_window(panel)
  if not window or not panel.client or not is_open(panel) then
    return
  end
  local position = require('annot.position')
  local cursor = position.cursor(window, panel.client)
  local current
  for index, line in ipairs(panel.lines) do
    local range = line.range
    if range and not position.before(cursor, range.start) and position.before(cursor, range['end']) then
      current = index
    end
  end
  vim.api.nvim_buf_clear_namespace(panel.buffer, here, 0, -1)
  if current then
    vim.api.nvim_buf_set_extmark(panel.buffer, here, current - 1, 0, { line_hl_group = 'AnnotPanelCurrent' })
    if vim.api.nvim_get_current_win() ~= panel.window and vim.api.nvim_win_is_valid(panel.window) then
      vim.api.nvim_win_set_cursor(panel.window, { current, 0 })
    end
  end
end

---@param panel annot.Panel
local function refresh(panel)
  panel.view.request(panel.article, function(lines, client)
    if is_open(panel) then
      panel.lines, panel.client = lines, client
      draw(panel)
      follow(panel)
    end
  end)
end

---Go to what the panel's cursor is on.
---@param panel annot.Panel
local function jump(panel)
  local line = panel.lines[vim.api.nvim_win_get_cursor(panel.window)[1]]
  local window = article_window(panel)
  if line and line.target and window and panel.client then
    require('annot.position').show(window, line.target, panel.client)
    vim.api.nvim_set_current_win(window)
  end
end

---@param panel annot.Panel
local function watch(panel)
  ---@param events string[]
  ---@param buffer integer
  ---@param callback fun()
  local function on(events, buffer, callback)
    vim.api.nvim_create_autocmd(events, { group = panel.group, buffer = buffer, callback = callback })
  end
  on({ 'TextChanged', 'TextChangedI', 'TextChangedP' }, panel.article, require('annot.rest').after(rest, function()
    refresh(panel)
  end))
  on({ 'CursorMoved', 'CursorMovedI' }, panel.article, function()
    follow(panel)
  end)
  on({ 'BufWinLeave' }, panel.article, function()
    -- A window cannot be closed while another is being closed.
    vim.schedule(function()
      if not article_window(panel) then
        close(panel)
      end
    end)
  end)
  on({ 'BufWipeout' }, panel.buffer, function()
    close(panel)
  end)
end

---@param view annot.View
---@param article integer
---@return annot.Panel
local function create(view, article)
  local buffer = vim.api.nvim_create_buf(false, true)
  local beside = math.max(vim.fn.bufwinid(article), 0)
  local window = vim.api.nvim_open_win(buffer, true, { split = 'right', win = beside, width = width })
  vim.b[buffer].annot_article = article
  vim.api.nvim_buf_set_name(buffer, ('annot://%d/%s of %s'):format(
    article, view.title, vim.fs.basename(vim.api.nvim_buf_get_name(article))))
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].bufhidden = 'wipe'
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].filetype = 'annot-' .. view.name
  for option, value in pairs({
    winfixwidth = true, wrap = false, number = false, relativenumber = false, signcolumn = 'no',
    cursorline = true, list = false, fillchars = 'eob: ',
    winbar = (' %%#Title#%s%%*  %%#Comment#<CR> go  q close'):format(view.title),
  }) do
    vim.wo[window][0][option] = value
  end
  return {
    view = view, article = article, window = window, buffer = buffer, lines = {},
    group = vim.api.nvim_create_augroup('annot.panel.' .. key(view, article), {}),
  }
end

---Open `view` of the current article, or close it when it is open.
---@param view annot.View
function M.toggle(view)
  local article = require('annot.article').current()
  local shown = open[key(view, article)]
  if shown then
    return close(shown)
  end
  if not require('annot').client(article) then
    return require('annot.message').warn('annot-lsp does not read this buffer')
  end
  local panel = create(view, article)
  open[key(view, article)] = panel
  for keys, action in pairs({ ['<CR>'] = jump, q = close }) do
    vim.keymap.set('n', keys, function()
      action(panel)
    end, { buffer = panel.buffer })
  end
  watch(panel)
  refresh(panel)
end

return M
