-- Owned by the module access. What an erased account did goes on standing under "Former member".
alter table account add column erased_at timestamptz;
