-- Released versions of summaries. A row is written once and never changes: the address it is read at
-- must not change its meaning.
create table publication (
    id             uuid        primary key,
    summary_id     uuid        not null references summary (id),
    session_id     uuid        not null references workshop_session (id),
    workshop_id    uuid        not null references workshop (id),
    workshop_slug  text        not null check (length(workshop_slug) between 1 and 80),
    session_slug   text        not null check (length(session_slug) between 1 and 80),
    version        int         not null check (version >= 1),
    -- the version of the summary's row that it was made from: a second press finds this one
    base_version   bigint      not null,
    title          text        not null,
    published_at   timestamptz not null,
    published_by   uuid        not null references account (id),
    -- exactly the bytes that the hash is of
    content        text        not null,
    hash           char(64)    not null,
    unique (summary_id, version),
    unique (summary_id, base_version),
    unique (workshop_slug, session_slug, version)
);
create index publication_newest on publication (published_at desc);

create function publication_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'A publication is final; publish a correction as the next version.'
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger publication_is_final before update or delete on publication
    for each row execute function publication_is_final();
create trigger publication_stays before truncate on publication
    for each statement execute function publication_is_final();

-- When the one who is waited for was last reminded.
create table publishing_nudge (
    summary_id uuid        primary key references summary (id),
    at         timestamptz not null,
    by_account uuid        not null references account (id)
);
