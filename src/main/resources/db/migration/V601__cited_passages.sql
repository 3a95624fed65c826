-- Passages are cited from elsewhere by summary, block and version, so a version never comes back
-- with other words: what was removed keeps its last number.
create table summary_passage_count (
    summary_id   uuid not null references summary (id),
    block_id     text not null,
    last_version int  not null,
    primary key (summary_id, block_id)
);

-- The passages of each public version, word for word; everyone may read these.
create table summary_released_passage (
    summary_id      uuid not null references summary (id),
    version         int  not null check (version >= 1),
    block_id        text not null,
    position        int  not null,
    kind            text not null,
    text            text not null,
    passage_version int  not null,
    primary key (summary_id, version, block_id)
);

-- Search within words, in scripts without spaces too.
create extension if not exists pg_trgm;
create index summary_passage_words on summary_passage using gin (text gin_trgm_ops);
create index summary_released_passage_words on summary_released_passage using gin (text gin_trgm_ops);
