-- Owned by the module framework: what member bodies say of its items.

-- The bodies that are asked. A body of the network that is not here is "not consulted".
create table framework_body (
    framework_id uuid        not null references framework,
    body_id      uuid        not null references member_body,
    asked_at     timestamptz not null,
    primary key (framework_id, body_id)
);

-- One stand of one body on one item. Never changed: a new one ends the one before, so the row is
-- also the history. item_version is the version of the text that the stand was taken on.
create table framework_position (
    id           uuid primary key,
    framework_id uuid          not null references framework,
    item_id      uuid          not null references framework_item,
    body_id      uuid          not null references member_body,
    number       int           not null,
    stand        varchar(20)   not null check (stand in ('ENDORSES', 'WITH_RESERVATION', 'ABSTAINS', 'OBJECTS')),
    statement    varchar(4000) not null,
    capacity     varchar(20)   not null check (capacity in ('PERSONAL', 'OFFICIAL', 'AD_REFERENDUM')),
    item_version bigint        not null,
    taken_at     timestamptz   not null,
    taken_by     uuid          not null references account,
    ended_at     timestamptz,
    withdrawn    boolean       not null default false,
    unique (item_id, body_id, number),
    check (not withdrawn or ended_at is not null)
);
create unique index framework_position_standing on framework_position (item_id, body_id) where ended_at is null;
create index framework_position_of_framework on framework_position (framework_id) where ended_at is null;

-- A time in which positions are asked for, on one item or (item_id null) on all.
create table framework_poll (
    id           uuid primary key,
    version      bigint      not null default 0,
    framework_id uuid        not null references framework,
    item_id      uuid references framework_item,
    opens_at     timestamptz not null,
    closes_at    timestamptz not null,
    hidden       boolean     not null,
    created_at   timestamptz not null,
    check (closes_at > opens_at)
);
create index framework_poll_of_framework on framework_poll (framework_id);

-- What was recorded as the outcome, with the words of the definition and the counts of that moment.
create table framework_consensus (
    id           uuid primary key,
    framework_id uuid          not null references framework,
    item_id      uuid          not null references framework_item,
    reached      boolean       not null,
    definition   varchar(1000) not null,
    counts       varchar(1000) not null,
    note         varchar(2000) not null,
    item_version bigint        not null,
    recorded_at  timestamptz   not null,
    recorded_by  uuid          not null references account
);
create index framework_consensus_of_item on framework_consensus (item_id, recorded_at);
