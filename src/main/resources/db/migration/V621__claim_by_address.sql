-- Whoever proved an address takes over the one entry that organizers made with it.
create index directory_value_by_address on directory_value (lower(value)) where field = 'EMAIL';
