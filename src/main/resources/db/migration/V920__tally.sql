-- Owned by the module base: how often something happened, for limits that hold over all nodes.
-- Unlogged: a count costs no wait for the disk, and after a crash of the database it begins anew.
create unlogged table tally (
    what    bytea       not null check (length(what) = 32), -- a digest: who did what
    stretch timestamptz not null,                           -- ten minutes from here on
    number  int         not null,
    primary key (what, stretch)
) with (fillfactor = 70);
create index tally_stretch on tally (stretch);
