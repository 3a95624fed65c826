-- Owned by the module framework. Lengths are the limits that the module names in its sentences.

create table framework (
    id               uuid        primary key,
    version          bigint      not null default 0, -- rises with every change of the framework or of an item
    slug             text        not null unique check (length(slug) <= 80),
    title            text        not null check (length(title) between 1 and 200),
    about            text        not null check (length(about) <= 4000),
    state            text        not null check (state in ('DRAFT', 'CONSULTATION', 'ADOPTED')),
    round            int         not null default 1 check (round >= 1),
    released_version int         not null default 0 check (released_version >= 0),
    created_at       timestamptz not null,
    changed_at       timestamptz not null
);

create table framework_workshop (
    framework_id uuid not null references framework,
    workshop_id  uuid not null references workshop on delete cascade,
    position     int  not null,
    primary key (framework_id, workshop_id)
);
create index framework_workshop_by_workshop on framework_workshop (workshop_id);

create table framework_seat (
    framework_id uuid not null references framework,
    account_id   uuid not null references account,
    role         text not null check (role in ('COMMENTER', 'DRAFTER', 'EDITOR')),
    primary key (framework_id, account_id)
);
create index framework_seat_by_account on framework_seat (account_id);

create table framework_item (
    id           uuid        primary key,
    framework_id uuid        not null references framework,
    parent_id    uuid        references framework_item,
    position     int         not null,
    kind         text        not null check (kind in ('PREAMBLE', 'SECTION', 'PARAGRAPH', 'OBJECTIVE', 'ACTION', 'MILESTONE')),
    code         text        not null,
    title        text        not null check (length(title) <= 300),
    text         text        not null check (length(text) <= 8000),
    horizon      text        not null check (length(horizon) <= 80),
    due_on       date,
    status       text        not null default 'NOT_STARTED' check (status in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'STOPPED')),
    version      bigint      not null default 0,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    changed_by   uuid        not null references account,
    deleted_at   timestamptz,
    unique (framework_id, code), -- deleted ones keep theirs: a code is never given twice
    check (parent_id <> id)
);
create index framework_item_in_order on framework_item (framework_id, parent_id, position) where deleted_at is null;
create index framework_item_by_parent on framework_item (parent_id);

-- The last number given to a kind of item.
create table framework_code (
    framework_id uuid not null references framework,
    kind         text not null,
    last         int  not null,
    primary key (framework_id, kind)
);

create table framework_item_lead (
    item_id  uuid not null references framework_item,
    body_id  uuid not null references member_body,
    position int  not null,
    primary key (item_id, body_id)
);
create index framework_item_lead_by_body on framework_item_lead (body_id);

-- Every title and text that an item had, from its version on until the next one.
create table framework_item_text (
    item_id      uuid        not null references framework_item,
    version      bigint      not null,
    title        text        not null,
    text         text        not null,
    at           timestamptz not null,
    by_account   uuid        not null references account,
    amendment_id uuid,       -- the amendment that made it, if one did
    primary key (item_id, version)
);
