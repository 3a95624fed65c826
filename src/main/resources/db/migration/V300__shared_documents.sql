-- Shared documents. Owners of documents point here; this points at nothing but itself.
create table y_doc (
    id uuid primary key,
    epoch bigint not null default 1 check (epoch > 0),
    head bigint not null default 0 check (head >= 0),
    created_at timestamptz not null default now()
);

-- The log: one row for each accepted update, gapless by seq within an epoch. Never changed.
create table y_update (
    doc_id uuid not null references y_doc,
    epoch bigint not null,
    seq bigint not null,
    node uuid not null,
    user_id uuid,
    at timestamptz not null,
    payload bytea not null,
    primary key (doc_id, epoch, seq)
);
-- payloads are small and already dense
alter table y_update alter column payload set storage external;

create table y_snapshot (
    doc_id uuid not null references y_doc,
    epoch bigint not null,
    seq bigint not null,
    at timestamptz not null,
    state bytea not null,
    primary key (doc_id, epoch, seq)
);

-- Who may add content under a client id. Ids of the server's own edits are by_server.
create table y_client (
    doc_id uuid not null references y_doc,
    epoch bigint not null,
    client_id bigint not null,
    user_id uuid,
    by_server boolean not null default false,
    primary key (doc_id, epoch, client_id)
);

-- The newline that first had a block id.
create table y_block (
    doc_id uuid not null references y_doc,
    epoch bigint not null,
    block_id text not null,
    client_id bigint not null,
    clock int not null,
    primary key (doc_id, epoch, block_id)
);

-- The opaque keys by which suggestion marks name their authors.
create table y_author (
    doc_id uuid not null references y_doc,
    author_key text not null,
    user_id uuid not null,
    primary key (doc_id, author_key),
    unique (doc_id, user_id)
);
