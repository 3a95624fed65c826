-- Owned by the module directory. Lengths are the limits that the module names in its sentences.

-- What the directory shows of somebody. Exists with or without an account.
create table directory_person (
    id           uuid primary key,
    version      bigint      not null default 0,
    account_id   uuid unique references account,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    confirmed_at timestamptz,          -- when the person last said that all of it is right
    canary       boolean     not null default false,
    merged_into  uuid references directory_person,
    erased_at    timestamptz
);

-- One value of one field, with whom it is for. A name is a value like any other.
create table directory_value (
    id        uuid primary key,
    person_id uuid          not null references directory_person,
    field     varchar(30)   not null,
    position  int           not null,
    value     varchar(4000) not null,
    detail    varchar(400)  not null,  -- language of a name, label of a link, level of a language
    audience  varchar(20)   not null check (audience in ('ONLY_ME', 'SHARED_WORKSHOPS', 'MEMBERS', 'PUBLIC')),
    -- who that is, as tags; a viewer carries tags too, and one overlap decides matching and showing
    tags      text[]        not null,
    unique (person_id, field, position)
);

-- What can be found of a person: each lexeme is "tag:token", so a match needs the right to see.
create table directory_entry (
    person_id uuid primary key references directory_person,
    sort_key  text collate "C" not null,
    search    tsvector         not null
);
create index directory_entry_in_order on directory_entry (sort_key, person_id);
create index directory_entry_search on directory_entry using gin (search) with (fastupdate = off);

-- Tokens that occur, for spelling; tagged as well. What is offered is always checked by a search.
create table directory_token (
    tag   text collate "C" not null,
    token text collate "C" not null,
    primary key (tag, token)
);
create extension if not exists pg_trgm;
create index directory_token_alike on directory_token using gin (token gin_trgm_ops);

-- Member bodies: they act for a jurisdiction; an international bloc is one.
create table member_body (
    id           uuid primary key,
    version      bigint       not null default 0,
    slug         varchar(80)  not null unique,
    short_code   varchar(40)  not null,
    kind         varchar(30)  not null,
    jurisdiction varchar(100) not null,
    parent_id    uuid references member_body,
    ror_id       varchar(40)  not null,
    created_at   timestamptz  not null,
    merged_into  uuid references member_body
);

create table member_body_name (
    body_id  uuid         not null references member_body,
    position int          not null,
    lang     varchar(20)  not null,
    name     varchar(300) not null,
    name_key varchar(300) not null,
    primary key (body_id, position)
);
create index member_body_name_by_key on member_body_name (name_key);

create table member_body_predecessor (
    body_id        uuid not null references member_body,
    predecessor_id uuid not null references member_body,
    primary key (body_id, predecessor_id)
);

-- The dated tie of a person to a body.
create table affiliation (
    id         uuid primary key,
    person_id  uuid         not null references directory_person,
    body_id    uuid         not null references member_body,
    role_title varchar(200) not null,
    from_date  date,
    until_date date,
    audience   varchar(20)  not null check (audience in ('ONLY_ME', 'SHARED_WORKSHOPS', 'MEMBERS', 'PUBLIC')),
    tags       text[]       not null,
    check (until_date >= from_date)
);
create index affiliation_of_person on affiliation (person_id);
create index affiliation_of_body on affiliation (body_id);
