-- Released versions of frameworks. A row is written once and never changes: the address it is read
-- at must not change its meaning.
create table framework_release (
    id           uuid        primary key,
    framework_id uuid        not null references framework (id),
    slug         text        not null check (length(slug) between 1 and 80),
    version      int         not null check (version >= 1),
    kind         text        not null check (kind in ('CONSULTATION', 'ADOPTED', 'CORRIGENDUM')),
    -- the version of the framework's row that it was made from: a second press finds this one
    base_version bigint      not null,
    title        text        not null,
    note         text,
    -- what lists and other pages say of it without opening the content
    workshops    text[]      not null,
    actions      int         not null,
    released_at  timestamptz not null,
    released_by  uuid        not null references account (id),
    -- exactly the bytes that the hash is of
    content      text        not null,
    hash         char(64)    not null,
    unique (framework_id, version),
    unique (framework_id, base_version),
    unique (slug, version)
);
create index framework_release_newest on framework_release (released_at desc);

create trigger framework_release_is_final before update or delete on framework_release
    for each row execute function publication_is_final();
create trigger framework_release_stays before truncate on framework_release
    for each statement execute function publication_is_final();

-- The passages that a release quotes, so that a summary's page finds the items that use it.
create table framework_release_quotation (
    release_id    uuid not null references framework_release (id),
    position      int  not null,
    item_code     text not null,
    item_title    text not null,
    relation      text not null,
    workshop_slug text not null,
    session_slug  text not null,
    version       int  not null,
    block         text not null,
    primary key (release_id, position)
);
create index framework_release_quotation_of on framework_release_quotation (workshop_slug, session_slug);
