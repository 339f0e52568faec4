local M = {}

---The server's program: what to run, and who says so.
---@return string path
---@return string origin
function M.find()
  local from_environment = vim.env.ANNOT_LSP_PATH
  if from_environment and from_environment ~= '' then
    return vim.fs.normalize(from_environment), '$ANNOT_LSP_PATH'
  end
  local configured = require('annot.config').get().path
  if configured and configured ~= '' then
    return vim.fs.normalize(configured), 'vim.g.annot.path'
  end
  return 'annot-lsp', 'PATH'
end

---What the program at `path` answers to `--version`, or why it does not.
---@param path string
---@return string? version
---@return string? reason
function M.version(path)
  if vim.fn.executable(path) == 0 then
    return nil, path .. ' is not there or not executable'
  end
  local started, process = pcall(vim.system, { path, '--version' }, { text = true, timeout = 5000 })
  if not started then
    return nil, tostring(process)
  end
  local result = process:wait()
  local version = vim.trim(result.stdout or '')
  if result.code ~= 0 or version == '' then
    return nil, ('%s --version answered nothing (exit %d)'):format(path, result.code)
  end
  return version
end

return M
