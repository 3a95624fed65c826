-- One discussion summary per session. The text lives in the shared document.
create table summary (
    id               uuid        primary key,
    workshop_id      uuid        not null references workshop (id) deferrable initially deferred,
    session_id       uuid        not null unique references workshop_session (id) deferrable initially deferred,
    document_id      uuid        not null unique references y_doc (id),
    state            text        not null check (state in ('DRAFTING', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'CORRECTED')),
    round            int         not null check (round >= 1),
    released_version int         not null default 0 check (released_version >= 0),
    approved_epoch   bigint,
    approved_head    bigint,
    corrigendum      text        check (length(corrigendum) <= 2000),
    returned_because text        check (length(returned_because) <= 2000),
    started_by       uuid        not null references account (id),
    started_at       timestamptz not null,
    changed_at       timestamptz not null,
    version          bigint      not null,
    -- what was approved is fixed down to the update in the log
    check ((state in ('DRAFTING', 'IN_REVIEW')) = (approved_head is null)),
    check ((approved_head is null) = (approved_epoch is null))
);
create index summary_by_workshop on summary (workshop_id);
create index summary_waiting on summary (state) where state in ('DRAFTING', 'IN_REVIEW', 'APPROVED');

-- Every change of state; one per version that it was made from, so a second press changes nothing.
create table summary_move (
    summary_id   uuid        not null references summary (id),
    base_version bigint      not null,
    action       text        not null,
    from_state   text        not null,
    to_state     text        not null,
    note         text        check (length(note) <= 2000),
    account_id   uuid        not null references account (id),
    at           timestamptz not null,
    primary key (summary_id, base_version)
);

-- How a workshop's summaries begin; without a row the built-in template counts.
create table summary_template (
    workshop_id uuid        primary key references workshop (id) on delete cascade,
    changed_by  uuid        not null references account (id),
    changed_at  timestamptz not null,
    version     bigint      not null
);
create table summary_template_section (
    workshop_id uuid not null references summary_template (workshop_id) on delete cascade,
    position    int  not null,
    title       text not null check (length(title) between 1 and 200),
    opening     text not null check (length(opening) <= 2000),
    kind        text,
    primary key (workshop_id, position)
);

-- The text as it stood when writing last paused: for the margin, for search, for checks.
create table summary_text (
    summary_id       uuid        primary key references summary (id),
    epoch            bigint      not null,
    head             bigint      not null,
    plain            text        not null,
    open_suggestions int         not null,
    settled_at       timestamptz not null
);
create table summary_passage (
    summary_id uuid        not null references summary (id),
    block_id   text        not null,
    position   int         not null,
    kind       text        not null,
    text       text        not null,
    version    int         not null,
    changed_at timestamptz not null,
    primary key (summary_id, block_id)
);
create index summary_passage_in_order on summary_passage (summary_id, position);

-- Remarks beside the text. Anchors are positions in the shared text that move with it; the
-- quotation outlives deleted text. A thread is its first remark's id.
create table summary_comment (
    id          uuid        primary key,
    summary_id  uuid        not null references summary (id),
    thread_id   uuid        not null references summary_comment (id),
    anchor_from text        check (length(anchor_from) <= 1000),
    anchor_to   text        check (length(anchor_to) <= 1000),
    block_id    text        check (length(block_id) <= 32),
    quotation   text        check (length(quotation) <= 500),
    body        text        not null check (length(body) <= 4000),
    author_id   uuid        not null references account (id),
    at          timestamptz not null,
    resolved_at timestamptz,
    resolved_by uuid        references account (id),
    withdrawn   boolean     not null default false,
    version     bigint      not null
);
create index summary_comment_in_order on summary_comment (summary_id, at);

-- Who says that they were in the room; each for themselves.
create table summary_attendance (
    session_id uuid        not null references workshop_session (id) on delete cascade,
    account_id uuid        not null references account (id),
    listed     boolean     not null,
    at         timestamptz not null,
    primary key (session_id, account_id)
);
create table summary_head_count (
    session_id uuid        primary key references workshop_session (id) on delete cascade,
    people     int         not null check (people between 0 and 100000),
    changed_by uuid        not null references account (id),
    changed_at timestamptz not null
);
