-- Positions are right after characters that take several units, in whatever unit client and server agree on.

local session = require('session')

for _, encoding in ipairs({ 'utf-8', 'utf-16', 'utf-32' }) do
  vim.lsp.config('annot_lsp', { capabilities = { general = { positionEncodings = { encoding } } } })
  local client = session.write({
    'Bridge opens',
    '',
    '🌉🚢 王小梅 à Zürich: "Ça marche," said Zoë Ødegård. 🎉 "And it 😟 never closed.',
  })
  session.equal('the unit', client.offset_encoding, encoding)
  local finding = session.eventually('the open mark is found in ' .. encoding, function()
    return session.findings('unclosed-quote')[1]
  end)
  local row, column = session.find('"And it')
  session.equal('where it starts in ' .. encoding, { finding.lnum, finding.col }, { row, column })

  session.go_to('Ça marche')
  session.contains('hover in ' .. encoding, session.hover(client), 'irect quotation')

  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  require('annot').next_quotation()
  session.eventually('the cursor is on the quotation in ' .. encoding, function()
    return vim.deep_equal(vim.api.nvim_win_get_cursor(0), { row + 1, select(2, session.find('"Ça marche')) })
  end)

  -- An edit behind the emoji: it too is sent in the agreed unit.
  vim.api.nvim_buf_set_text(0, row, column, row, column + 1, {})
  session.eventually('no open mark is left in ' .. encoding, function()
    return #session.findings('unclosed-quote') == 0
  end)

  client:stop()
  session.eventually('the server goes', function()
    return require('annot').client() == nil and vim.lsp.get_client_by_id(client.id) == nil
  end)
end
