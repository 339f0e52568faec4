-- `:help annot`: its tags are unique and lead somewhere, and it tells of every subcommand, mapping and setting.

local session = require('session')

local folder = vim.env.XDG_CACHE_HOME .. '/doc'
vim.fn.mkdir(folder, 'p')
local text = table.concat(vim.fn.readfile(vim.env.ANNOT_PLUGIN .. '/doc/annot.txt'), '\n')
vim.fn.writefile(vim.split(text, '\n'), folder .. '/annot.txt')
-- Fails where a tag stands twice.
vim.cmd.helptags(vim.fn.fnameescape(folder))

local tags = {}
for _, line in ipairs(vim.fn.readfile(folder .. '/tags')) do
  tags[line:match('^[^\t]+')] = true
end
for link in text:gmatch('|([%w_.:()<>-]*annot[%w_.:()<>-]*)|') do
  session.equal('a tag ' .. link, tags[link], true)
end

session.open('harbor.txt')
for _, name in ipairs(vim.fn.getcompletion('Annot ', 'cmdline')) do
  session.contains('the subcommand', text, ('\n    %s '):format(name))
end
for _, mapping in ipairs(vim.api.nvim_get_keymap('n')) do
  if mapping.lhs:find('annot', 1, true) then
    session.equal('a tag for ' .. mapping.lhs, tags[mapping.lhs], true)
  end
end
for name in pairs(require('annot')) do
  session.equal('a tag for the function ' .. name, tags[('annot.%s()'):format(name)], true)
end
for key in pairs(require('annot.config').get()) do
  session.contains('the setting', text, ('      %s = '):format(key))
end
