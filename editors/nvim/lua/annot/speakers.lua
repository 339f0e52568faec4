---The speakers as the lines of a panel: below each their quotations, below those the claims in them.
---@type annot.View
local M = { name = 'speakers', title = 'Speakers', empty = '(nobody speaks yet)' }

---@generic T
---@param items T[]
---@param key fun(item: T): string?
---@return table<string, T[]>
local function grouped(items, key)
  local groups = vim.defaulttable(function()
    return {}
  end)
  for _, item in ipairs(items) do
    table.insert(groups[key(item) or ''], item)
  end
  return groups
end

---What JSON's null is.
---@param value any
---@return any?
local function given(value)
  return value ~= vim.NIL and value or nil
end

function M.request(buffer, use)
  local position = require('annot.position')
  require('annot.annotations').request(buffer, function(found, client)
    local lines = {} ---@type annot.Line[]
    local quotations = grouped(found.quotations, function(quotation)
      return given(quotation.speaker)
    end)
    local claims = grouped(found.claims, function(claim)
      return given(claim.quotation)
    end)
    local loose = grouped(rawget(claims, '') or {}, function(claim)
      return claim.attributed and given(claim.speaker) or nil
    end)

    ---@param claim annot.Claim
    ---@param depth integer
    local function add_claim(claim, depth)
      -- Often a claim is all of the words above it; what it claims is what is new.
      table.insert(lines, {
        text = table.concat(claim.types, ', ') .. (claim.attributed and '' or ', no source'),
        detail = position.text(buffer, claim.start, claim['end'], client),
        depth = depth,
        range = claim,
        target = claim.start,
      })
    end

    ---@param id string
    local function add_words_of(id)
      for _, quotation in ipairs(rawget(quotations, id) or {}) do
        local parts = vim.tbl_map(function(part)
          return position.text(buffer, part[1], part[2], client)
        end, quotation.parts)
        table.insert(lines, {
          text = table.concat(parts, ' … '), detail = quotation.style, depth = 1, range = quotation,
          target = quotation.start,
        })
        for _, claim in ipairs(rawget(claims, quotation.id) or {}) do
          add_claim(claim, 2)
        end
      end
      for _, claim in ipairs(rawget(loose, id) or {}) do
        add_claim(claim, 1)
      end
    end

    for _, speaker in ipairs(found.speakers) do
      if rawget(quotations, speaker.id) or rawget(loose, speaker.id) then
        local mention = speaker.mentions[1]
        table.insert(lines, {
          text = speaker.name,
          detail = given(speaker.role) or '',
          is_heading = true,
          depth = 0,
          target = mention and mention[1],
        })
        add_words_of(speaker.id)
      end
    end
    if rawget(quotations, '') or rawget(loose, '') then
      table.insert(lines, { text = 'Nobody named', detail = '', is_heading = true, depth = 0 })
      add_words_of('')
    end
    use(lines, client)
  end)
end

return M
