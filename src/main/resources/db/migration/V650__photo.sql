-- Owned by the module directory. A person's photo: a square of 256 pixels, made by us from what was sent.
create table directory_photo (
    person_id  uuid primary key references directory_person,
    bytes      bytea       not null check (octet_length(bytes) <= 200000), -- JPEG without metadata
    audience   varchar(20) not null check (audience in ('ONLY_ME', 'SHARED_WORKSHOPS', 'MEMBERS', 'PUBLIC')),
    tags       text[]      not null, -- as in directory_value
    came_from  uuid[]      not null default '{}', -- people merged into this one, the last first, for undoing
    version    bigint      not null default 1,
    updated_at timestamptz not null
);
