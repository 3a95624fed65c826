-- Owned by the module workshop. Lengths are the limits that the module names in its sentences.
create table workshop_series (
    id    uuid primary key,
    title varchar(200) not null unique
);

create table organisation (
    id           uuid primary key,
    name         varchar(200) not null,
    name_key     varchar(200) not null unique, -- lower case, spaces folded
    kind         varchar(20)  not null,
    jurisdiction varchar(100) not null,
    url          varchar(2000) not null
);

create table workshop (
    id              uuid primary key,
    version         bigint        not null,
    slug            varchar(80)   not null unique,
    title           varchar(300)  not null,
    strapline       varchar(1000) not null,
    purpose         varchar(20000) not null,
    place           varchar(300)  not null,
    zone            varchar(64)   not null,
    dates_precision varchar(20)   not null,
    dates_first     date,
    dates_last      date,
    dates_tentative boolean       not null,
    dates_wording   varchar(300)  not null,
    rsvp_url        varchar(2000) not null,
    series_id       uuid references workshop_series,
    programme       varchar(20)   not null,
    published_at    timestamptz,   -- first publication; the slug never changes after it
    created_at      timestamptz   not null,
    check (dates_last >= dates_first),
    check ((dates_precision = 'UNKNOWN') = (dates_first is null))
);
create index workshop_by_dates on workshop (dates_first);

-- the page that a workshop came from, as it came
create table workshop_source (
    workshop_id uuid primary key references workshop on delete cascade,
    name        varchar(300) not null,
    text        text         not null
);

create table workshop_objective (
    workshop_id uuid not null references workshop on delete cascade,
    position    int  not null,
    text        varchar(2000) not null,
    primary key (workshop_id, position)
);

create table workshop_topic (
    workshop_id uuid not null references workshop on delete cascade,
    position    int  not null,
    text        varchar(300) not null,
    primary key (workshop_id, position)
);

create table workshop_jurisdiction (
    workshop_id uuid not null references workshop on delete cascade,
    position    int  not null,
    name        varchar(100) not null,
    primary key (workshop_id, position)
);

create table workshop_organiser (
    workshop_id     uuid not null references workshop on delete cascade,
    position        int  not null,
    organisation_id uuid not null references organisation,
    relation        varchar(20) not null,
    concerning      varchar(200) not null, -- what is implemented, who acts on behalf
    primary key (workshop_id, position)
);
create index workshop_organiser_by_organisation on workshop_organiser (organisation_id);

create table workshop_follow_up (
    workshop_id     uuid not null references workshop on delete cascade,
    position        int  not null,
    title           varchar(300)  not null,
    place           varchar(300)  not null,
    url             varchar(2000) not null,
    dates_precision varchar(20)   not null,
    dates_first     date,
    dates_last      date,
    dates_tentative boolean       not null,
    dates_wording   varchar(300)  not null,
    primary key (workshop_id, position)
);

create table workshop_session (
    id          uuid primary key,
    version     bigint       not null,
    workshop_id uuid         not null references workshop on delete cascade,
    slug        varchar(80)  not null,
    title       varchar(300) not null,
    kind        varchar(20)  not null,
    description varchar(20000) not null,
    starts_at   timestamptz,
    ends_at     timestamptz,
    room        varchar(200) not null,
    access      varchar(20)  not null,
    policy      varchar(20)  not null,
    opened_at   timestamptz,   -- from then on the policy is fixed
    import_key  varchar(300) not null, -- the identifier in the calendar it came from; '' when none
    position    int          not null, -- order of those that start together or without a time
    created_at  timestamptz  not null,
    unique (workshop_id, slug),
    check (ends_at >= starts_at)
);
create index session_in_programme on workshop_session (workshop_id, starts_at, position);

create table contribution (
    id           uuid primary key,
    version      bigint       not null,
    session_id   uuid         not null references workshop_session on delete cascade,
    position     int          not null,
    kind         varchar(20)  not null,
    title        varchar(300) not null,
    description  varchar(20000) not null,
    speakers     varchar(1000) not null,
    jurisdiction varchar(100) not null,
    lessons      varchar(20000) not null
);
create index contribution_in_session on contribution (session_id, position);

create table participation (
    id           uuid primary key,
    version      bigint       not null,
    workshop_id  uuid         not null references workshop on delete cascade,
    account_id   uuid         not null references account,
    role         varchar(20)  not null,
    sector       varchar(30)  not null,
    organisation varchar(200) not null,
    jurisdiction varchar(100) not null,
    capacity     varchar(20)  not null,
    listed       boolean      not null, -- the person's own consent to be seen by the others
    joined_at    timestamptz  not null,
    unique (workshop_id, account_id)
);
create index participation_by_account on participation (account_id);

-- people who were invited by address and have not come in yet
create table expected_participant (
    workshop_id  uuid         not null references workshop on delete cascade,
    email        varchar(320) not null, -- lower case
    name         varchar(200) not null,
    role         varchar(20)  not null,
    sector       varchar(30)  not null,
    organisation varchar(200) not null,
    jurisdiction varchar(100) not null,
    capacity     varchar(20)  not null,
    invited_at   timestamptz  not null,
    withdrawn_at timestamptz, -- the link in the mail is worth nothing from then on
    primary key (workshop_id, email)
);
create index expected_participant_by_email on expected_participant (email);

create table session_person (
    session_id uuid not null references workshop_session on delete cascade,
    account_id uuid not null references account,
    tie        varchar(20) not null check (tie in ('RAPPORTEUR', 'SCRIBE', 'INVITED')),
    primary key (session_id, account_id, tie)
);
create index session_person_by_account on session_person (account_id);

create table join_link (
    workshop_id uuid primary key references workshop on delete cascade,
    token       varchar(64) not null unique,
    created_at  timestamptz not null
);
